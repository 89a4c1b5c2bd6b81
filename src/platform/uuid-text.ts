/** 32 hexadecimal digits as a UUID is written; digits beyond them are left out. Pure. */
export const uuidText = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`

/** The same with the marks of a version and of RFC 9562: for ids made of a hash (8) or of random digits (4). */
export const markedUuid = (hex: string, version: 4 | 8): string =>
  uuidText(`${hex.slice(0, 12)}${version}${hex.slice(13, 16)}8${hex.slice(17)}`)
