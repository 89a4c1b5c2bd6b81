/** Applications (CERT-1): states and who moves them, corrections of exactly the marked fields. Pure. Form: `form.ts`, facts: `facts.ts`. */
import type { Refusal } from '../../platform/refusal.ts'

export const applicationStates = ['draft', 'submitted', 'reviewing', 'returned', 'certified', 'rejected', 'withdrawn'] as const
/** 下書き, 申請済, 審査中, 補正依頼, 認定, 却下, 取下げ. */
export type ApplicationState = (typeof applicationStates)[number]

export const applicationActs = [
  'submit',
  'take',
  'release',
  'return',
  'recall',
  'correct',
  'certify',
  'reject',
  'withdraw',
  'prepare',
  'sendBack',
] as const
/** `release`: an officer puts the case back; `recall`: takes a 補正依頼 back; `correct`: the applicant sends the correction; `prepare`: 起案 for another officer's approval, `sendBack`: not approved. */
export type ApplicationAct = (typeof applicationActs)[number]

/** CERT-1: what each act makes of a state; what is not named is not allowed. */
export const transitions: { readonly [S in ApplicationState]: Partial<Readonly<Record<ApplicationAct, ApplicationState>>> } = {
  draft: { submit: 'submitted' },
  submitted: { take: 'reviewing', withdraw: 'withdrawn' },
  reviewing: {
    release: 'submitted',
    return: 'returned',
    certify: 'certified',
    reject: 'rejected',
    withdraw: 'withdrawn',
    prepare: 'reviewing',
    sendBack: 'reviewing',
  },
  returned: {
    correct: 'reviewing',
    recall: 'reviewing',
    reject: 'rejected',
    withdraw: 'withdrawn',
    prepare: 'returned',
    sendBack: 'returned',
  },
  certified: {},
  rejected: {},
  withdrawn: {},
}

/** Whose act it is. A withdrawal by telephone or on paper is entered by an officer in the applicant's name. */
export const actOf: Readonly<Record<ApplicationAct, readonly ('applicant' | 'officer')[]>> = {
  submit: ['applicant', 'officer'],
  correct: ['applicant', 'officer'],
  withdraw: ['applicant', 'officer'],
  take: ['officer'],
  release: ['officer'],
  return: ['officer'],
  recall: ['officer'],
  certify: ['officer'],
  reject: ['officer'],
  prepare: ['officer'],
  sendBack: ['officer'],
}

export type ApplicationRefusalSlots = {
  'application.state': { state: ApplicationState; act: ApplicationAct }
  'application.not-yours': { act: ApplicationAct }
  'application.reason-missing': Record<string, never>
  'application.no-field-marked': Record<string, never>
  'application.changed-since': Record<string, never>
  'correction.not-open': { pointer: string }
  'correction.not-correctable': { pointer: string }
  'correction.unanswered': { pointer: string }
}
export type ApplicationRefusalCode = keyof ApplicationRefusalSlots

const refusal = <C extends ApplicationRefusalCode>(code: C, slots: ApplicationRefusalSlots[C], pointer?: string): Refusal => ({
  rule: 'CERT-1',
  code,
  slots,
  ...(pointer === undefined ? {} : { pointer }),
})

/** The next state, or why not. */
export function moved(
  state: ApplicationState,
  act: ApplicationAct,
  by: 'applicant' | 'officer',
): { ok: true; state: ApplicationState } | { ok: false; refusal: Refusal } {
  if (!actOf[act].includes(by)) return { ok: false, refusal: refusal('application.not-yours', { act }) }
  const next = transitions[state][act]
  return next === undefined ? { ok: false, refusal: refusal('application.state', { state, act }) } : { ok: true, state: next }
}

/** CERT-1: with several children the case itself stands where the least advanced open child stands; all decided: the best outcome. */
export function stateOfCase(children: readonly ApplicationState[]): ApplicationState {
  const order: readonly ApplicationState[] = ['returned', 'reviewing', 'submitted', 'draft', 'certified', 'rejected', 'withdrawn']
  return order.find((state) => children.includes(state)) ?? 'draft'
}

export const isDecided = (state: ApplicationState): boolean =>
  state === 'certified' || state === 'rejected' || state === 'withdrawn'

/** Reasons of 却下; the officer's words come beside. */
export const rejectReasons = ['age', 'residence', 'enrolled', 'duplicate', 'documents', 'noAnswer', 'other'] as const
export type RejectReason = (typeof rejectReasons)[number]

/** Why a field is sent back. */
export const correctionReasons = ['unreadable', 'missing', 'differs', 'wrongDocument', 'expired', 'other'] as const
export type CorrectionReason = (typeof correctionReasons)[number]

/**
 * Fields that an officer may mark in a 補正依頼, as patterns of pointers into the form (`*` = a child's place). Left out: the
 * municipality (another one is another application), consents (given to a text, not corrected) and the number of children.
 */
export const correctable = [
  ...['familyName', 'givenName', 'familyKana', 'givenKana', 'relationship', 'mail', 'phone', 'address'].flatMap((field) => [
    `/guardian1/${field}`,
    `/guardian2/${field}`,
  ]),
  ...[
    'familyName',
    'givenName',
    'familyKana',
    'givenKana',
    'birthDate',
    'sex',
    'address',
    'enrolment',
    'disability',
    'medicalCare',
    'careNote',
  ].map((field) => `/children/*/${field}`),
  ...['class', 'taxPlace1', 'taxPlace2', 'documents'].map((field) => `/reduction/${field}`),
  '/other',
] as const

export const isCorrectable = (pointer: string): boolean =>
  correctable.some((pattern) => pattern.replace('*', '#') === pointer.replace(/^\/children\/\d+\//, '/children/#/'))

const covers = (mark: string, pointer: string): boolean => pointer === mark || pointer.startsWith(`${mark}/`)

/** Pointers of the leaves in which two forms differ; an array of another length differs as a whole. */
export function changedPointers(before: unknown, after: unknown, base = ''): string[] {
  if (Object.is(before, after)) return []
  const both = [before, after]
  if (both.every(Array.isArray)) {
    const [a, b] = both as unknown[][]
    if (a && b && a.length === b.length) return a.flatMap((item, i) => changedPointers(item, b[i], `${base}/${i}`))
    return [base]
  }
  if (both.every((side) => typeof side === 'object' && side !== null && !Array.isArray(side))) {
    const [a, b] = both as Record<string, unknown>[]
    const keys = [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])]
    return keys.flatMap((key) => changedPointers(a?.[key], b?.[key], `${base}/${key}`))
  }
  return [base]
}

/**
 * Judges a correction: exactly the marked fields are open, each must be answered. A mark is answered when its value changed, when
 * new files came for it (`answeredByFile`), or when the applicant confirms that it is right as it is (`confirmed`).
 */
export function correctionRefusals(
  marks: readonly string[],
  before: unknown,
  after: unknown,
  { answeredByFile = [], confirmed = [] }: { answeredByFile?: readonly string[]; confirmed?: readonly string[] } = {},
): Refusal[] {
  const changed = changedPointers(before, after)
  const foreign = changed.filter((pointer) => !marks.some((mark) => covers(mark, pointer) || covers(pointer, mark)))
  const unanswered = marks.filter(
    (mark) => !changed.some((pointer) => covers(mark, pointer)) && !answeredByFile.includes(mark) && !confirmed.includes(mark),
  )
  return [
    ...foreign.map((pointer) => refusal('correction.not-open', { pointer }, pointer)),
    ...unanswered.map((pointer) => refusal('correction.unanswered', { pointer }, pointer)),
  ]
}

/** A 補正依頼 marks at least one field, and only such as may be corrected. */
export function returnRefusals(marks: readonly string[]): Refusal[] {
  if (marks.length === 0) return [refusal('application.no-field-marked', {})]
  return marks
    .filter((mark) => !isCorrectable(mark))
    .map((pointer) => refusal('correction.not-correctable', { pointer }, pointer))
}
