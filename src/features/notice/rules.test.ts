import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKeys } from '../../platform/keys.ts'
import { isChosen, isPushAddress, kindOfMail, noticeKinds } from './kinds.ts'
import { marksOf } from './marks.ts'

describe('addresses of push services', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
    'https://web.push.apple.com/QAbc',
  ])('%s', (address) => expect(isPushAddress(address)).toBe(true))

  test.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://127.0.0.1/x',
    'https://localhost/x',
    'https://[::1]/x',
    'https://10.0.0.5/x',
    'https://169.254.169.254/latest/meta-data',
    'https://fcm.googleapis.com.example.com/x',
    'https://example.com/fcm.googleapis.com',
    'https://fcm.googleapis.com:5432/x',
    'https://u:p@fcm.googleapis.com/x',
    'https://evilpush.apple.com/x',
    'https://notify.windows.com.evil.example/x',
    'ftp://fcm.googleapis.com/x',
    'not an address',
    '',
  ])('never %s', (address) => expect(isPushAddress(address)).toBe(false))

  test('no address of a number is ever one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.ipV4(),
          fc.ipV6().map((ip) => `[${ip}]`),
        ),
        (host) => !isPushAddress(`https://${host}/x`),
      ),
    )
  })
})

describe('marks of siblings', () => {
  const colour = (mark: string) => mark
  const child = (id: string, initial: string, mark: 'red' | 'blue' | null = null) => ({ id, initial, mark })
  test.each([
    [
      [child('a', 'サ'), child('b', 'ハ')],
      ['サ', 'ハ'],
    ],
    [
      [child('a', 'サ'), child('b', 'サ')],
      ['サ1', 'サ2'],
    ],
    [
      [child('a', 'サ', 'red'), child('b', 'サ')],
      ['red', 'サ'],
    ],
    [
      [child('a', 'サ', 'red'), child('b', 'ハ', 'red'), child('c', 'ハ')],
      ['red1', 'red2', 'ハ'],
    ],
  ])('%j', (children, words) => expect([...marksOf(children, colour).values()]).toEqual(words))

  test('are never the same for two children', () => {
    const arbitrary = fc.array(
      fc.record({ initial: fc.constantFrom('ア', 'イ'), mark: fc.constantFrom('red' as const, 'blue' as const, null) }),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(arbitrary, (children) => {
        const marks = [
          ...marksOf(
            children.map((one, i) => ({ id: String(i), ...one })),
            colour,
          ).values(),
        ]
        return new Set(marks).size === children.length
      }),
    )
  })
})

test('decisions and safety cannot be switched off; every chosen kind has a mail', () => {
  for (const mail of [
    'booking.cancelled-by-facility',
    'interview.accepted',
    'certificate.ended',
    'claim.benefit',
    'account.mailChanged',
    'something.new',
  ])
    expect([mail, isChosen(kindOfMail(mail))]).toEqual([mail, false])
  expect(kindOfMail('waitlist.offer')).toBe('offer')
  expect(noticeKinds).toContain(kindOfMail('certificate.ending'))
})

test('the pair that names this system to push services comes from the key file, and is one', () => {
  const keys = newKeys()
  expect(Buffer.from(keys.push.publicKey, 'base64url')).toHaveLength(65)
  expect(Buffer.from(keys.push.privateKey, 'base64url')).toHaveLength(32)
  expect(newKeys().push.publicKey).not.toBe(keys.push.publicKey)
})
