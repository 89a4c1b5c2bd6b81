// The browser gets the words of one language. After bundling, each script is written once per language with every other language's
// words cut out: an object whose keys are languages (a catalogue, the words of dates) keeps the wanted one, or the nearest that it has.
// Scripts import each other relatively, so `assets/en/…` is a whole of its own; names and hashes stay the bundle's.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseAst } from 'vite'

export const locales = ['ja', 'easy', 'en', 'zh', 'pt', 'vi', 'tl', 'ne']
/** As `nearest` of src/web/text/locale.ts; a test compares the two. */
export const chains = {
  ja: ['ja'],
  easy: ['easy', 'ja'],
  en: ['en', 'ja'],
  ...Object.fromEntries(['zh', 'pt', 'vi', 'tl', 'ne'].map((locale) => [locale, [locale, 'en', 'ja']])),
}

const keyOf = (property) =>
  property.type === 'Property' && !property.computed ? (property.key.name ?? property.key.value) : undefined

const byLanguage = (node) =>
  node.type === 'ObjectExpression' &&
  node.properties.length > 1 &&
  node.properties.every(
    (p) => locales.includes(keyOf(p)) && (p.value.type === 'ObjectExpression' || p.value.type === 'Identifier'),
  )

/** What is cut from one script, found once for all languages. */
export function findLanguages(code) {
  const objects = []
  const named = new Map()
  const uses = new Map()
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk)
    if (typeof node?.type !== 'string') return
    if (byLanguage(node)) objects.push(node)
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init?.type === 'ObjectExpression')
      named.set(node.id.name, node.init)
    if (node.type === 'Identifier') uses.set(node.name, (uses.get(node.name) ?? 0) + 1)
    for (const [key, value] of Object.entries(node)) if (key !== 'type' && typeof value === 'object') walk(value)
  }
  walk(parseAst(code).body)
  return { objects, named, uses }
}

/** The script with the words of one language. */
export function inLanguage(code, { objects, named, uses }, locale) {
  const cuts = []
  for (const object of objects) {
    const has = object.properties.map(keyOf)
    const keep = chains[locale].find((l) => has.includes(l))
    const kept = object.properties.find((p) => keyOf(p) === keep)
    cuts.push({ start: object.start, end: kept ? kept.start : object.end, text: kept ? '{' : '{}' })
    if (kept) cuts.push({ start: kept.end, end: object.end, text: '}' })
    for (const { value } of object.properties.filter((p) => p !== kept)) {
      // Words from a file of their own: declared once, read once, here.
      const init = value.type === 'Identifier' && uses.get(value.name) === 2 ? named.get(value.name) : undefined
      if (init) cuts.push({ start: init.start, end: init.end, text: '0' })
    }
  }
  cuts.sort((a, b) => a.start - b.start)
  let out = ''
  let at = 0
  for (const cut of cuts) {
    // Within words that are gone already.
    if (cut.start < at) continue
    out += code.slice(at, cut.start) + cut.text
    at = cut.end
  }
  return out + code.slice(at)
}

/** Staff read Japanese: only what families may reach is written in every language. */
const forFamilies = /client\/(public|guardian)\.ts$/

/** @returns {import('vite').Plugin} */
export function languages() {
  return {
    name: 'languages',
    apply: 'build',
    writeBundle: {
      sequential: true,
      order: 'pre',
      handler: ({ dir }, bundle) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const reached = new Set()
        const reach = (name) => {
          const chunk = bundle[name]
          if (chunk?.type !== 'chunk' || reached.has(name)) return
          reached.add(name)
          for (const next of [...chunk.imports, ...chunk.dynamicImports]) reach(next)
        }
        for (const chunk of chunks) if (chunk.isEntry && forFamilies.test(chunk.facadeModuleId ?? '')) reach(chunk.fileName)
        for (const { fileName } of chunks) {
          const path = join(dir, fileName)
          const code = readFileSync(path, 'utf8')
          const found = findLanguages(code)
          for (const locale of locales) {
            if (locale !== 'ja' && !reached.has(fileName)) continue
            const own = join(dir, fileName.replace(/^assets\//, `assets/${locale}/`))
            mkdirSync(dirname(own), { recursive: true })
            writeFileSync(
              own,
              inLanguage(code, found, locale).replaceAll(/(["'`])assets\/([\w.-]+\.js)\1/g, `$1assets/${locale}/$2$1`),
            )
          }
          rmSync(path)
        }
      },
    },
  }
}
