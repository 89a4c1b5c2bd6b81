/** CP932 for spreadsheets and older systems: the code that TextDecoder reads, turned round. Pure. */

let table: Map<string, number> | undefined

/** As the WHATWG encoder does: of signs that stand twice, the first place counts, but never NEC's copies of IBM's signs. */
function signs(): Map<string, number> {
  if (table) return table
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const made = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if ((lead > 0x9f && lead < 0xe0) || lead === 0xed || lead === 0xee) continue
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      if (trail === 0x7f) continue
      try {
        const sign = decoder.decode(Uint8Array.of(lead, trail))
        if ([...sign].length === 1 && !made.has(sign)) made.set(sign, (lead << 8) | trail)
      } catch {
        // No sign stands there.
      }
    }
  }
  for (let code = 0; code < 0x80; code += 1) made.set(String.fromCharCode(code), code)
  for (let code = 0xa1; code <= 0xdf; code += 1) made.set(String.fromCharCode(0xff61 + code - 0xa1), code)
  table = made
  return made
}

/** What it cannot carry becomes 〓 and is named, each sign once. */
export function encodeCp932(text: string): { bytes: Uint8Array; missing: string[] } {
  const known = signs()
  const missing = new Set<string>()
  const out: number[] = []
  for (const sign of text) {
    const code = known.get(sign)
    if (code === undefined) missing.add(sign)
    const at = code ?? (known.get('〓') as number)
    if (at > 0xff) out.push(at >> 8, at & 0xff)
    else out.push(at)
  }
  return { bytes: Uint8Array.from(out), missing: [...missing] }
}
