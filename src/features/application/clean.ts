/**
 * Which cases may be decided in one go (CERT-1): a case is clean when nothing in it asks for a person's judgement. Pure. Every reason
 * against is named, so that the officer sees why a case is left.
 */
import type { LookReason } from '../certification/rules.ts'
import { type Fact, type FactName, factNames } from './facts.ts'
import type { ApplicationForm } from './form.ts'
import { type ApplicationState, isDecided } from './rules.ts'

export const unclearReasons = [
  /** Another officer has it. */
  'officer',
  /** 起案 by the caller, who must not approve it too. */
  'samePerson',
  /** 起案 with more than the town's standing decision, or the other way round: a different step. */
  'prepared',
  /** Some of its children are decided already, or the case is not under review at all. */
  'state',
  /** Acted on since it was shown, or not there. */
  'changed',
  /** Contents were erased. */
  'erased',
  ...factNames,
  /** A wish for a reduction: somebody chooses the class (FEE-4). */
  'reduction',
  /** Documents that nobody has looked at. */
  'files',
  /** Something that was written or declared for a person to read. */
  'read',
  /** The dates leave no certificate (CERT-7, ELIG-2). */
  'dates',
] as const
export type UnclearReason = (typeof unclearReasons)[number]

export type CleanInput = {
  state: ApplicationState
  children: readonly ApplicationState[]
  /** An officer other than the caller has the case. */
  others: boolean
  /** null after erasure. */
  form: Pick<ApplicationForm, 'children' | 'reduction' | 'other'> | null
  facts: readonly Pick<Fact, 'fact' | 'ok'>[]
  /** What is known of its people already (CERT-6, ACC-1). */
  known: readonly LookReason[]
  files: number
  datesFit: boolean
}

const factOf: Readonly<Record<LookReason, FactName>> = {
  double: 'duplicate',
  address: 'address',
  phone: 'phone',
  enrolled: 'enrolment',
}

/** [] = clean. In the order of `unclearReasons`. */
export function uncleanReasons(of: CleanInput): UnclearReason[] {
  const { form } = of
  const open = of.state === 'submitted' || of.state === 'reviewing'
  const found = new Set<UnclearReason>([
    ...(of.others ? (['officer'] as const) : []),
    ...(!open || of.children.length === 0 || of.children.some(isDecided) ? (['state'] as const) : []),
    ...(form === null ? (['erased'] as const) : []),
    ...of.facts.flatMap(({ fact, ok }) => (ok === 'yes' ? [] : [fact])),
    ...of.known.map((reason) => factOf[reason]),
    ...(form?.reduction ? (['reduction'] as const) : []),
    ...(of.files > 0 ? (['files'] as const) : []),
    ...(form && (form.other !== '' || form.children.some((one) => one.disability || one.medicalCare || one.careNote !== ''))
      ? (['read'] as const)
      : []),
    ...(of.datesFit ? [] : (['dates'] as const)),
  ])
  return unclearReasons.filter((reason) => found.has(reason))
}
