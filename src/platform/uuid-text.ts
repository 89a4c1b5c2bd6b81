/** 32 hexadecimal digits as a UUID is written; digits beyond them are left out. Pure. */
export const uuidText = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`

/** The same with the marks of RFC 9562, version 8: for ids made of a hash. */
export const hashUuid = (hex: string): string => uuidText(`${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17)}`)
