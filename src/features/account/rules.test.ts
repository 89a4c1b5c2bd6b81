import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../platform/calendar.ts'
import type { Side, Strength } from '../../platform/contract.ts'
import { strengthMet } from '../../platform/strength.ts'
import {
  codeState,
  confirmedUntil,
  linkExpiry,
  linkState,
  loginDelay,
  maySwitchCodeOff,
  needsConfirmation,
  nextCodeAt,
  normalAddress,
  readAddress,
  readCode,
  remindFrom,
  sameAddress,
  secondGuardianErrors,
  sessionAlive,
  sessionEnd,
  strengthOfAct,
} from './rules.ts'

const d = localDate
const t0 = new Date('2026-11-24T00:00:00.000Z')
const later = (ms: number) => new Date(t0.getTime() + ms)
const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000]

describe('addresses (ACC-1)', () => {
  it.each([
    ['Guardian@Demo.Example', 'guardian@demo.example'],
    ['　guardian@demo.example ', 'guardian@demo.example'],
    ['ｇｕａｒｄｉａｎ＠ｄｅｍｏ．ｅｘａｍｐｌｅ', 'guardian@demo.example'],
    ['a..b.@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
    ["o'neil+child@mail.example.co.jp", "o'neil+child@mail.example.co.jp"],
    ['a@xn--eckwd4c7c.xn--zckzah', 'a@xn--eckwd4c7c.xn--zckzah'],
    [`${'a'.repeat(64)}@example.jp`, `${'a'.repeat(64)}@example.jp`],
  ])('%s → %s', (typed, stored) => {
    expect(readAddress(typed)).toEqual({ ok: true, value: stored })
  })

  it.each([
    ['', 'mail.missing'],
    ['　', 'mail.missing'],
    ['guardian', 'mail.form'],
    ['guardian@', 'mail.form'],
    ['@example.jp', 'mail.form'],
    ['a@b@example.jp', 'mail.form'],
    ['a b@example.jp', 'mail.form'],
    ['a@example', 'mail.form'],
    ['a@example..jp', 'mail.form'],
    ['a@-example.jp', 'mail.form'],
    ['a@example.jp, b@example.jp', 'mail.form'],
    ['<a@example.jp>', 'mail.form'],
    ['a@example.jp\r\nbcc:b@example.jp', 'mail.ascii'],
    ['a@[127.0.0.1]', 'mail.form'],
    [`${'a'.repeat(65)}@example.jp`, 'mail.form'],
    [`a@${'b.'.repeat(130)}jp`, 'mail.long'],
    ['さくら@example.jp', 'mail.ascii'],
  ])('%s: %s', (typed, code) => {
    const read = readAddress(typed, '/guardian1/mail')
    expect(read.ok ? read.value : read.errors.map((e) => [e.pointer, e.code])).toEqual([['/guardian1/mail', code]])
  })

  it('are the same in any spelling', () => {
    expect(sameAddress(' A@Example.JP', 'ａ@example.jp')).toBe(true)
    expect(sameAddress('', ' ')).toBe(false)
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(normalAddress(normalAddress(address))).toBe(normalAddress(address))
        expect(sameAddress(address, ` ${address.toUpperCase()} `)).toBe(true)
      }),
    )
  })
})

describe('保護者2 (ACC-2)', () => {
  const first = { mail: 'mama@example.jp', phone: '090-1234-5678' }
  it.each([
    [{ mail: 'papa@example.jp', phone: '080-1234-5678' }, []],
    [{ mail: 'MAMA@example.jp', phone: '080-1234-5678' }, ['/guardian2/mail mail.same-as-guardian1']],
    [{ mail: 'papa@example.jp', phone: '+81 90 1234 5678' }, ['/guardian2/phone phone.same-as-guardian1']],
    [
      { mail: 'ｍａｍａ@example.jp', phone: '０９０ー１２３４ー５６７８' },
      ['/guardian2/mail mail.same-as-guardian1', '/guardian2/phone phone.same-as-guardian1'],
    ],
  ])('%j: %j', (second2, errors) => {
    expect(secondGuardianErrors(first, second2).map((e) => `${e.pointer} ${e.code}`)).toEqual(errors)
  })
})

describe('codes (ACC-4)', () => {
  const code = { issuedAt: t0, tries: 0, usedAt: null, voidedAt: null }
  it('live 10 minutes to the millisecond', () => {
    expect(codeState(code, t0)).toBe('good')
    expect(codeState(code, later(10 * minute - 1))).toBe('good')
    expect(codeState(code, later(10 * minute))).toBe('expired')
  })
  it('take five tries', () => {
    expect(codeState({ ...code, tries: 4 }, t0)).toBe('good')
    expect(codeState({ ...code, tries: 5 }, t0)).toBe('spent')
  })
  it('work once, and not after a newer one', () => {
    expect(codeState({ ...code, usedAt: t0 }, t0)).toBe('used')
    expect(codeState({ ...code, voidedAt: t0 }, t0)).toBe('voided')
  })
  it('are read in any width', () => {
    for (const typed of ['123456', '１２３４５６', ' 123 456 ', '123-456', '123ー456'])
      expect(readCode(typed)).toEqual({ ok: true, value: '123456' })
    for (const typed of ['', '12345', '1234567', '12345a', '一二三四五六'])
      expect(readCode(typed)).toMatchObject({ errors: [{ code: 'code-form' }] })
  })
  it('are sent again after 60 seconds, five an hour', () => {
    expect(nextCodeAt([], t0)).toBeNull()
    expect(nextCodeAt([t0], later(minute - 1))).toEqual(later(minute))
    expect(nextCodeAt([t0], later(minute))).toBeNull()
    const five = [0, 1, 2, 3, 4].map((n) => later(n * minute))
    expect(nextCodeAt(five, later(10 * minute))).toEqual(later(hour))
    expect(nextCodeAt(five, later(hour - 1))).toEqual(later(hour))
    expect(nextCodeAt(five, later(hour))).toBeNull()
    expect(nextCodeAt(five.toReversed(), later(10 * minute))).toEqual(later(hour))
  })
})

describe('links (ACC-3, ACC-5)', () => {
  it.each([
    ['activate', 7 * day],
    ['reset', 30 * minute],
    ['mailUndo', 72 * hour],
  ] as const)('%s', (purpose, life) => {
    const link = { expiresAt: linkExpiry(purpose, t0), usedAt: null, voidedAt: null }
    expect(linkState(link, later(life - 1))).toBe('good')
    expect(linkState(link, later(life))).toBe('expired')
    expect(linkState({ ...link, usedAt: t0 }, t0)).toBe('used')
    expect(linkState({ ...link, voidedAt: t0 }, t0)).toBe('voided')
  })
})

describe('sessions', () => {
  const alive = (side: Side, created: number, seen: number, now: number) =>
    sessionAlive(side, { createdAt: later(created), lastSeenAt: later(seen), revokedAt: null }, later(now))

  it.each([
    ['guardian', 30 * day],
    ['facility', 12 * hour],
    ['office', 12 * hour],
    ['device', 90 * day],
    ['applicant', 4 * hour],
  ] as const)('%s ends for good, however busy', (side, life) => {
    expect(alive(side, 0, life - 1, life - 1)).toBe(true)
    expect(alive(side, 0, life - 1, life)).toBe(false)
  })

  it.each([
    ['facility', 30 * minute],
    ['office', 30 * minute],
    ['applicant', hour],
  ] as const)('%s ends when idle', (side, idle) => {
    expect(alive(side, 0, second, second + idle - 1)).toBe(true)
    expect(alive(side, 0, second, second + idle)).toBe(false)
  })

  it('guardians and tablets may rest', () => {
    expect(alive('guardian', 0, 0, 29 * day)).toBe(true)
    expect(alive('device', 0, 0, 89 * day)).toBe(true)
  })

  it('end at once when revoked', () => {
    expect(sessionAlive('guardian', { createdAt: t0, lastSeenAt: t0, revokedAt: t0 }, t0)).toBe(false)
  })

  it('never end later than their life', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Side[]>('guardian', 'facility', 'office', 'device', 'applicant'),
        fc.nat(100 * day),
        (side, seen) => {
          const end = sessionEnd(side, { createdAt: t0, lastSeenAt: later(seen) }).getTime()
          expect(end <= sessionEnd(side, { createdAt: t0, lastSeenAt: later(200 * day) }).getTime()).toBe(true)
        },
      ),
    )
  })
})

describe('strength (ACC-4)', () => {
  it.each([
    ['base', null, null, 0, true],
    ['fresh', null, null, 0, false],
    ['fresh', 0, null, hour, true],
    ['fresh', 0, null, hour + 1, false],
    ['fresh', null, 0, hour, true],
    ['fresh', null, 0, hour + 1, false],
    ['code', 0, null, 0, false],
    ['code', null, 0, 10 * minute, true],
    ['code', null, 0, 10 * minute + 1, false],
    ['code', 0, 0, 10 * minute + 1, false],
    ['fresh', 5, null, 0, false],
  ] as const)('%s with proof %s and code %s after %d ms: %s', (strength: Strength, proof, code, now, met) => {
    const proofs = { proofAt: proof === null ? null : later(proof), codeAt: code === null ? null : later(code) }
    expect(strengthMet(strength, proofs, later(now))).toBe(met)
  })

  it('asks a code only for what the rule names', () => {
    const withCode = Object.entries(strengthOfAct).filter(([, strength]) => strength === 'code')
    expect(withCode.map(([act]) => act)).toEqual([
      'switchSecondStep',
      'changeAddress',
      'changePassword',
      'exportData',
      'endAccount',
    ])
    for (const act of ['look', 'book', 'cancelBooking', 'stamp'] as const) expect(strengthOfAct[act]).toBe('base')
    for (const act of ['readChildSheet', 'saveChildSheet', 'readCertificate'] as const) expect(strengthOfAct[act]).toBe('fresh')
  })

  it.each([
    ['guardian', { passkey: false, passwordLength: 14 }, false],
    ['guardian', { passkey: false, passwordLength: 15 }, true],
    ['guardian', { passkey: true, passwordLength: 8 }, true],
    ['facility', { passkey: true, passwordLength: 40 }, false],
    ['office', { passkey: true, passwordLength: 40 }, false],
  ] as const)('switching the code off: %s %j: %s', (side, has, may) => {
    expect(maySwitchCodeOff(side, has)).toBe(may)
  })

  it('slows down guessing step by step', () => {
    expect([0, 4, 5, 6, 9, 10, 100].map(loginDelay)).toEqual([0, 0, 5_000, 10_000, 80_000, 15 * minute, 15 * minute])
  })
})

describe('confirmation (ACC-6)', () => {
  it.each([
    [null, 6, '2026-11-24', true],
    ['2026-05-24', 6, '2026-11-24', false],
    ['2026-05-23', 6, '2026-11-24', true],
    ['2026-08-31', 6, '2027-02-28', false],
    ['2026-08-31', 6, '2027-03-01', true],
    ['2027-08-31', 6, '2028-02-29', false],
    ['2026-11-24', 1, '2026-12-24', false],
    ['2026-11-24', 1, '2026-12-25', true],
    ['2026-11-24', 12, '2027-11-24', false],
    ['2024-02-29', 12, '2025-02-28', false],
    ['2024-02-29', 12, '2025-03-01', true],
  ])('confirmed %s for %d months, on %s: %s', (confirmed, months, today, needed) => {
    expect(needsConfirmation(confirmed === null ? null : d(confirmed), months, d(today))).toBe(needed)
  })

  it('is announced two weeks before', () => expect(remindFrom(d('2026-05-24'), 6)).toBe('2026-11-10'))

  it('lasts longer the later it was made and the more months are asked', () => {
    const date = fc.nat(4_000).map((n) => addDays(d('2024-01-01'), n))
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 11 }), (on, months) => {
        expect(confirmedUntil(on, months) > on).toBe(true)
        expect(confirmedUntil(on, months) < confirmedUntil(on, months + 1)).toBe(true)
        expect(confirmedUntil(on, months) <= confirmedUntil(addDays(on, 1), months)).toBe(true)
      }),
    )
  })
})
