/** 個人番号 must never be stored (番号法): free text that seems to hold one is sent back. Pure. */
import { dashes, halfWidth } from './japanese.ts'

/** The 12th digit for 11 digits (番号法施行令8条, 平成26年総務省令85号5条). */
export function myNumberDigit(digits: string): number {
  const sum = [...digits].reduce((total, digit, i) => {
    const n = 11 - i
    return total + Number(digit) * (n <= 6 ? n + 1 : n - 5)
  }, 0)
  const rest = sum % 11
  return rest <= 1 ? 0 : 11 - rest
}

/** Whether a text holds 12 digits in a row (in groups of four too) with the right check digit. */
export function holdsMyNumber(text: string): boolean {
  const plain = halfWidth(text).replace(dashes, '-')
  const found = plain.match(/(?:^|[^\d-])(\d{12}|\d{4}[- ]\d{4}[- ]\d{4})(?=$|[^\d-])/gu) ?? []
  return found.some((hit) => {
    const digits = hit.replace(/\D/g, '')
    return myNumberDigit(digits.slice(0, 11)) === Number(digits[11])
  })
}
