/** Text of transfers: half-width kana, capitals, digits and a few signs, one byte each (JIS X 0201). Pure. */

const whole = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンー゛゜'
const half = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｰﾞﾟ'
const small = 'ァィゥェォッャュョヮ'
const large = 'アイウエオツヤユヨワ'

/** As banks write it: small kana become large, voiced signs stand alone. Null: a sign that no transfer can carry. */
export function bankKana(text: string): string | null {
  const signs = text
    // NFKC would join the voiced signs to their kana again, so they are taken apart last.
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u3041-\u3096]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))
    .normalize('NFD')
    .replaceAll('\u3099', '゛')
    .replaceAll('\u309a', '゜')
    .replace(/[‐‑–—―−ー]/g, (sign) => (sign === 'ー' ? 'ー' : '-'))
    .replaceAll('　', ' ')
  let out = ''
  for (const sign of signs) {
    const grown = small.includes(sign) ? (large[small.indexOf(sign)] ?? sign) : sign
    const at = whole.indexOf(grown)
    if (at >= 0) out += half[at]
    else if (/^[0-9A-Z .()\-/,｢｣\\]$/.test(grown)) out += grown
    else return null
  }
  return out
}

/** One byte per sign. */
export function bankBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0x20
    return code >= 0xff61 && code <= 0xff9f ? code - 0xff61 + 0xa1 : code
  })
}
