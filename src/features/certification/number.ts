/** Codes with check digits: 団体コード and the certificate number (CERT-3). Pure. */

/** The check digit of a 5-digit 全国地方公共団体コード (weights 6..2, modulus 11). Throws on anything but 5 digits. */
export function municipalityCheckDigit(code5: string): string {
  if (!/^\d{5}$/.test(code5)) throw new RangeError(`not a 5-digit code: ${code5}`)
  const sum = [...code5].reduce((total, digit, i) => total + Number(digit) * (6 - i), 0)
  return String((11 - (sum % 11)) % 10)
}

/** A 6-digit municipality code with its right check digit: prefectures 01–47 and a number within. */
export const municipalityCodeValid = (code: string): boolean => {
  if (!/^\d{6}$/.test(code)) return false
  const prefecture = Number(code.slice(0, 2))
  return prefecture >= 1 && prefecture <= 47 && municipalityCheckDigit(code.slice(0, 5)) === code[5]
}

/** Luhn check digit over a row of digits (ISO/IEC 7812-1). */
export function luhnDigit(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError(`not digits: ${digits}`)
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const n = i % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (n > 9 ? n - 9 : n)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

export type CertificateNumber = {
  /** 6 digits, with check digit. */
  municipality: string
  /** 令和 year of the first certification, 1..99. */
  reiwaYear: number
  /** 1..999999 within municipality and year, never reused. */
  serial: number
}

/**
 * The 14 stored digits: code without its check digit (5), 令和 year (2), serial (6), Luhn digit over these 13.
 * Throws when a part is out of range: a serial above 999999 must be noticed, not wrapped (numbers are never reused).
 */
export function certificateNumber({ municipality, reiwaYear, serial }: CertificateNumber): string {
  if (!municipalityCodeValid(municipality)) throw new RangeError(`not a municipality code: ${municipality}`)
  if (!Number.isInteger(reiwaYear) || reiwaYear < 1 || reiwaYear > 99) throw new RangeError(`not a 令和 year: ${reiwaYear}`)
  if (!Number.isInteger(serial) || serial < 1 || serial > 999_999) throw new RangeError(`not a serial: ${serial}`)
  const body = `${municipality.slice(0, 5)}${String(reiwaYear).padStart(2, '0')}${String(serial).padStart(6, '0')}`
  return body + luhnDigit(body)
}

/** '13107080001231' → '13107-08-000123-1'. */
export const showCertificateNumber = (number: string): string =>
  `${number.slice(0, 5)}-${number.slice(5, 7)}-${number.slice(7, 13)}-${number.slice(13)}`

export type NumberErrorCode = 'certificate.number-length' | 'certificate.number-digit' | 'certificate.number-municipality'

/** Reads what a person types: full-width digits, spaces and any dash are taken. The first thing wrong is named. */
export function parseCertificateNumber(
  text: string,
): { ok: true; value: CertificateNumber & { number: string } } | { ok: false; code: NumberErrorCode } {
  const number = text.normalize('NFKC').replace(/[^0-9A-Za-z]/gu, (c) => (/[\p{Pd}\s\u30fc\u2212\u2500]/u.test(c) ? '' : c))
  if (!/^\d{14}$/.test(number)) return { ok: false, code: 'certificate.number-length' }
  if (luhnDigit(number.slice(0, 13)) !== number[13]) return { ok: false, code: 'certificate.number-digit' }
  const code5 = number.slice(0, 5)
  const municipality = code5 + municipalityCheckDigit(code5)
  const [reiwaYear, serial] = [Number(number.slice(5, 7)), Number(number.slice(7, 13))]
  if (!municipalityCodeValid(municipality) || reiwaYear < 1 || serial < 1)
    return { ok: false, code: 'certificate.number-municipality' }
  return { ok: true, value: { municipality, reiwaYear, serial, number } }
}
