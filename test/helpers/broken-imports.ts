/** Files that no reader can make rows of, as towns' desks really send them: what each is, its bytes, and the fault that is answered (CERT-2). */
import { mostBytes, mostRows } from '../../src/features/import/read-csv.ts'

const b = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const heading = '宛名番号,児童氏名（姓）\r\n1,江東\r\n'

export const brokenFiles: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
  ['nothing', b(''), 'import.empty'],
  ['a BOM alone', b('\ufeff'), 'import.empty'],
  ['blank lines', b('\r\n\r\n'), 'import.empty'],
  ['too large', new Uint8Array(mostBytes + 1).fill(0x61), 'import.large'],
  ['xlsx', b('PK\u0003\u0004'), 'import.spreadsheet'],
  ['xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'import.spreadsheet'],
  ['UTF-16 little', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'import.utf16'],
  ['UTF-16 big', Uint8Array.of(0xfe, 0xff, 0, 0x61), 'import.utf16'],
  ['PDF', b('%PDF-1.7'), 'import.not-csv'],
  ['HTML', b(' <html>a,b</html>'), 'import.not-csv'],
  ['zeros', b('a,b\0\n1,2'), 'import.not-csv'],
  ['lost signs', b('a,b\n1,\ufffd'), 'import.lost-signs'],
  ['neither code', Uint8Array.of(0x61, 0x2c, 0x80, 0xff, 0x0a), 'import.encoding'],
  ['an open quote', b('a,b\n"1,2\n'), 'import.quote-open'],
  ['signs behind a quote', b('a,b\n"1"x,2\n'), 'import.quote-inside'],
  ['a quote in the middle', b('a,b\n1"2,3\n'), 'import.quote-inside'],
  ['tabs', b('a\tb\n1\t2\n'), 'import.separator'],
  ['semicolons', b('a;b\n1;2\n'), 'import.separator'],
  ['one heading', b('a\n1\n'), 'import.no-heading'],
  ['a blank heading', b('a,,c\n1,2,3\n'), 'import.heading-blank'],
  ['two headings alike', b('a,ａ\n1,2\n'), 'import.heading-twice'],
  ['個人番号', b('氏名,個人番号\n1,2\n'), 'import.my-number'],
  ['マイナンバー', b('氏名,マイナンバー（児童）\n1,2\n'), 'import.my-number'],
  ['heading alone', b('a,b\n,\n'), 'import.no-rows'],
  ['too many rows', b(`a,b\n${'1,2\n'.repeat(mostRows + 1)}`), 'import.many'],
  ['a packed file (gzip)', Uint8Array.of(0x1f, 0x8b, 8, 9, 1, 2), 'import.not-csv'],
  ['JSON', b('[{"a":1,"b":2}]'), 'import.not-csv'],
  ['RTF', b('{\\rtf1\\ansi a,b}'), 'import.not-csv'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0), 'import.not-csv'],
  ['UTF-16 without a mark', Buffer.from(heading, 'utf16le'), 'import.utf16'],
  ['UTF-16 of Latin headings without a mark', Buffer.from('key,name\r\n1,2\r\n', 'utf16le'), 'import.utf16'],
  ['ISO-2022-JP', bytes('\x1b$B0hL>\x1b(B,b\n1,2\n'), 'import.encoding'],
  ['EUC-JP', bytes('\xbb\xe1\xcc\xbe,b\n1,2\n'), 'import.garbled'],
  ['UTF-8 saved once as CP932', b('繝輔Μ繧ｬ繝,b\n1,2\n'), 'import.garbled'],
  ['UTF-8 saved once as Latin-1', b('ã\u0083\u0095ã\u0083ª,b\n1,2\n'), 'import.garbled'],
  [
    'UTF-8 with a byte lost',
    Buffer.concat([b('フリガナ,氏名\n山'), Buffer.from([0xe3, 0x83]), b('田,2\n')]),
    'import.lost-signs',
  ],
  ['UTF-8 cut off inside a sign', b('氏名,番号\n江東,1\n江').subarray(0, -1), 'import.lost-signs'],
  ['a title above the headings', b('令和8年度 認定児童一覧,,\n番号,氏名,区\n1,2,3\n'), 'import.heading-blank'],
]
