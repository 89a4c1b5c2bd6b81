/**
 * The verification code of a certificate (CERT-5): a signature of its number, short enough to be typed. It is shown beside the number on
 * screen, on paper and in the 2次元コード, and tells a real certificate from one that somebody wrote.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keys } from '../../platform/keys.ts'

/** As reference numbers: none of these is mistaken for another (ids.ts). */
const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ'
const length = 10

/** 'XXXXX-XXXXX', 48 bits of HMAC-SHA256. @param number 14 digits */
export function verificationCode(keys: Keys, number: string): string {
  let rest = createHmac('sha256', keys.certificate).update(number).digest().readBigUInt64BE()
  let code = ''
  for (let i = 0; i < length; i += 1) {
    code += signs[Number(rest % 29n)]
    rest /= 29n
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** Whether a typed code is the number's: blanks, hyphens, small and full-width letters do not matter. */
export function verificationHolds(keys: Keys, number: string, typed: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s\p{Pd}ー−]/gu, '')
  const given = Buffer.from(plain(typed))
  const right = Buffer.from(plain(verificationCode(keys, number)))
  return given.length === right.length && timingSafeEqual(given, right)
}

/** What the 2次元コード opens in any phone's camera. @param shown 13107-08-000123-1 */
export const verificationUrl = (baseUrl: string, shown: string, code: string): string =>
  `${baseUrl}/verify?number=${shown}&code=${code}`
