/**
 * Joins documents that `renderPdf` made into one: pages in the order of the documents; title and dates are the first one's. Only for files of
 * our own making: it counts on plain objects and a plain table at the end, and throws where it finds anything else. Pure.
 */
type Dict = { text: string; stream: Buffer }
type Parsed = { objects: Map<number, Dict>; size: number; root: number; info: number; id: string }

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

export function joinPdfs(documents: readonly Uint8Array[]): Uint8Array {
  const [first, ...more] = documents.map(parse)
  if (!first) throw new RangeError('nothing to join')
  const pages = pagesOf(first)
  const kids = [...kidsOf(first, pages)]
  const all = new Map(first.objects)
  let size = first.size
  more.forEach((one, i) => {
    const own = pagesOf(one)
    const base = size
    const renumber = (n: number): number => (n === own ? pages : base + n)
    kids.push(...kidsOf(one, own).map(renumber))
    for (const [n, { text, stream }] of one.objects) {
      if (n === own || n === one.root || n === one.info) continue
      all.set(base + n, { text: retagged(refersTo(text, renumber), i + 1), stream })
    }
    size += one.size
  })
  const list = all.get(pages)?.text ?? ''
  all.set(pages, {
    text: list
      .replace(/\/Count \d+/, `/Count ${kids.length}`)
      .replace(/\/Kids \[[^\]]*\]/, `/Kids [${kids.map((n) => `${n} 0 R`).join(' ')}]`),
    stream: Buffer.alloc(0),
  })
  return write(all, size, first)
}

function parse(bytes: Uint8Array): Parsed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = latin(buffer.subarray(-400))
  const at = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(end)?.[1])
  const table = /^xref\n0 (\d+)\n([\s\S]+?)trailer\n([\s\S]+)$/.exec(latin(buffer.subarray(at)))
  const [, size, lines = '', trailer = ''] = table ?? []
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1]
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1]
  const id = /\/ID \[[^\]]*\]/.exec(trailer)?.[0]
  if (!size || !root || !info || !id) throw new TypeError('a document without a plain table')
  const starts = lines.split('\n').flatMap((line, n) => (/ n\s*$/.test(line) ? [{ n, from: Number(line.slice(0, 10)) }] : []))
  starts.sort((a, b) => a.from - b.from)
  const objects = new Map(
    starts.map(({ n, from }, i) => [n, dictOf(buffer.subarray(from, starts[i + 1]?.from ?? at), n)] as const),
  )
  return { objects, size: Number(size), root: Number(root), info: Number(info), id }
}

function dictOf(object: Buffer, n: number): Dict {
  const head = `${n} 0 obj\n`
  const stream = object.indexOf('\nstream\n')
  const to = stream >= 0 ? stream : object.lastIndexOf('\nendobj')
  if (latin(object.subarray(0, head.length)) !== head || to < 0) throw new TypeError('an object that does not stand in its place')
  return { text: latin(object.subarray(head.length, to)), stream: object.subarray(to) }
}

function pagesOf({ objects, root }: Parsed): number {
  const found = /\/Pages (\d+) 0 R/.exec(objects.get(root)?.text ?? '')?.[1]
  if (!found) throw new TypeError('a document without pages')
  return Number(found)
}

/** The library keeps all pages under one node. */
function kidsOf({ objects }: Parsed, pages: number): number[] {
  const list = /\/Kids \[([^\]]*)\]/.exec(objects.get(pages)?.text ?? '')?.[1] ?? ''
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, n]) => Number(n))
}

/** Strings stay as they are, whatever they say. */
const refersTo = (text: string, renumber: (n: number) => number): string =>
  text.replace(/\((?:\\[\s\S]|[^\\()])*\)|\b(\d+) 0 R\b/g, (all, n?: string) =>
    n === undefined ? all : `${renumber(Number(n))} 0 R`,
  )

/** Each document has its own choice of a font's signs; two choices under one name are taken for each other by some printers. */
const retagged = (text: string, i: number): string =>
  text.replace(/\/([A-Z])[A-Z]{5}\+/g, (_, letter: string) => {
    const tail = Array.from({ length: 5 }, (_all, at) => String.fromCharCode(90 - (Math.trunc(i / 26 ** (4 - at)) % 26)))
    return `/${letter}${tail.join('')}+`
  })

function write(objects: ReadonlyMap<number, Dict>, size: number, { root, info, id }: Parsed): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')]
  let at = parts[0]?.length ?? 0
  const entries = Array.from({ length: size }, () => '0000000000 00000 f \n')
  entries[0] = '0000000000 65535 f \n'
  for (const [n, { text, stream }] of objects) {
    const head = Buffer.from(`${n} 0 obj\n${text}`, 'latin1')
    const tail = stream.length > 0 ? stream : Buffer.from('\nendobj\n', 'latin1')
    entries[n] = `${String(at).padStart(10, '0')} 00000 n \n`
    parts.push(head, tail)
    at += head.length + tail.length
  }
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${entries.join('')}trailer\n<<\n/Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n${id}\n>>\nstartxref\n${at}\n%%EOF\n`,
      'latin1',
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
