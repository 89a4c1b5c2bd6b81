import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  actOf,
  applicationActs,
  applicationStates,
  changedPointers,
  correctionRefusals,
  isCorrectable,
  isDecided,
  moved,
  returnRefusals,
  stateOfCase,
  transitions,
} from './rules.ts'

describe('states (CERT-1)', () => {
  // The whole table, written down a second time: state × act → next state.
  const allowed: Record<string, string> = {
    'draft submit': 'submitted',
    'submitted take': 'reviewing',
    'submitted withdraw': 'withdrawn',
    'reviewing release': 'submitted',
    'reviewing return': 'returned',
    'reviewing certify': 'certified',
    'reviewing reject': 'rejected',
    'reviewing withdraw': 'withdrawn',
    'reviewing prepare': 'reviewing',
    'reviewing sendBack': 'reviewing',
    'returned correct': 'reviewing',
    'returned recall': 'reviewing',
    'returned reject': 'rejected',
    'returned withdraw': 'withdrawn',
    'returned prepare': 'returned',
    'returned sendBack': 'returned',
  }
  const pairs = applicationStates.flatMap((state) => applicationActs.map((act) => [state, act] as const))
  it.each(pairs)('%s, %s', (state, act) => {
    const read = moved(state, act, 'officer')
    expect(read.ok ? read.state : read.refusal.code).toBe(allowed[`${state} ${act}`] ?? 'application.state')
  })

  it('leaves a decision as it is', () => {
    for (const state of applicationStates.filter(isDecided)) expect(transitions[state]).toEqual({})
  })

  it('lets the applicant only send, correct and withdraw', () => {
    const own = applicationActs.filter((act) => actOf[act].includes('applicant'))
    expect(own).toEqual(['submit', 'correct', 'withdraw'])
    expect(moved('reviewing', 'certify', 'applicant')).toMatchObject({ ok: false, refusal: { code: 'application.not-yours' } })
    expect(moved('returned', 'correct', 'applicant')).toEqual({ ok: true, state: 'reviewing' })
  })

  it.each([
    [['certified', 'reviewing'], 'reviewing'],
    [['certified', 'returned', 'submitted'], 'returned'],
    [['certified', 'rejected'], 'certified'],
    [['rejected', 'withdrawn'], 'rejected'],
    [['withdrawn', 'withdrawn'], 'withdrawn'],
    [['submitted', 'reviewing'], 'reviewing'],
    [[], 'draft'],
  ] as const)('a case of %j is %s', (children, state) => {
    expect(stateOfCase(children)).toBe(state)
  })
})

describe('補正依頼', () => {
  const before = {
    guardian1: { familyName: '山田', address: { postalCode: '1300001', street: '1-1' } },
    children: [
      { birthDate: '2024-04-10', sex: 'female' },
      { birthDate: '2025-04-10', sex: 'male' },
    ],
    other: '',
  }
  const change = (edit: (form: typeof before) => void) => {
    const after = structuredClone(before)
    edit(after)
    return after
  }
  const codes = (...call: Parameters<typeof correctionRefusals>) =>
    correctionRefusals(...call).map((r) => `${r.code} ${r.pointer}`)

  it('opens exactly the marked fields', () => {
    const marks = ['/guardian1/address', '/children/1/birthDate']
    const good = change((form) => {
      form.guardian1.address.street = '1-2'
      form.children[1] = { birthDate: '2025-04-11', sex: 'male' }
    })
    expect(codes(marks, before, good)).toEqual([])
    const more = change((form) => {
      form.guardian1.address.street = '1-2'
      form.guardian1.familyName = '田中'
      form.children[1] = { birthDate: '2025-04-11', sex: 'female' }
    })
    expect(codes(marks, before, more)).toEqual([
      'correction.not-open /guardian1/familyName',
      'correction.not-open /children/1/sex',
    ])
  })

  it('wants an answer to each mark: a change, a file or a confirmation', () => {
    const marks = ['/guardian1/address', '/reduction/documents', '/other']
    expect(codes(marks, before, before)).toEqual([
      'correction.unanswered /guardian1/address',
      'correction.unanswered /reduction/documents',
      'correction.unanswered /other',
    ])
    const after = change((form) => {
      form.other = '書き直しました'
    })
    expect(codes(marks, before, after, { answeredByFile: ['/reduction/documents'], confirmed: ['/guardian1/address'] })).toEqual(
      [],
    )
  })

  it('does not take another child for a correction', () => {
    const after = change((form) => {
      form.children.push({ birthDate: '2026-01-01', sex: 'male' })
    })
    expect(codes(['/other'], before, after, { confirmed: ['/other'] })).toEqual(['correction.not-open /children'])
  })

  it('marks at least one field, and only correctable ones', () => {
    expect(returnRefusals([]).map((r) => r.code)).toEqual(['application.no-field-marked'])
    expect(returnRefusals(['/guardian1/mail', '/children/0/birthDate', '/children/12/sex'])).toEqual([])
    expect(returnRefusals(['/consents/use', '/children', '/municipality', '/children/0']).map((r) => r.pointer)).toEqual([
      '/consents/use',
      '/children',
      '/municipality',
      '/children/0',
    ])
    expect(isCorrectable('/children/x/sex')).toBe(false)
  })

  it('finds exactly what differs', () => {
    expect(changedPointers(before, before)).toEqual([])
    expect(changedPointers({ a: null }, { a: { b: 1 } })).toEqual(['/a'])
    expect(changedPointers({}, { a: 1 })).toEqual(['/a'])
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b)
        expect(changedPointers(a, structuredClone(a))).toEqual([])
        if (!same && typeof a !== 'object') expect(changedPointers({ v: a }, { v: b })).not.toEqual([])
      }),
    )
  })
})
