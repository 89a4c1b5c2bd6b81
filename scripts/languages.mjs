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

const isNode = (value) => typeof value?.type === 'string'
const childrenOf = (node) => Object.values(node).flat().filter(isNode)
const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
const patterns = { ObjectPattern: 'properties', ArrayPattern: 'elements' }

/** Names that a pattern binds: `{ a, b: [c = 1], ...d }`. */
const boundBy = (pattern) =>
  pattern?.type === 'Identifier'
    ? [pattern.name]
    : (pattern?.[patterns[pattern.type]] ?? [pattern?.argument ?? pattern?.left].filter(isNode)).flatMap((one) =>
        one ? boundBy(one.type === 'Property' ? one.value : one) : [],
      )

const declaredIn = (statements, kinds) =>
  statements.flatMap((one) =>
    one?.type === 'VariableDeclaration' && kinds.includes(one.kind)
      ? one.declarations.flatMap((declarator) => boundBy(declarator.id))
      : kinds.includes('let') && (one?.type === 'FunctionDeclaration' || one?.type === 'ClassDeclaration') && one.id
        ? [one.id.name]
        : [],
  )

const varsIn = (node) => (functions.has(node.type) ? [] : [...declaredIn([node], ['var']), ...childrenOf(node).flatMap(varsIn)])

/** Names that hold something else within this node than at the top of the script: short names are used again in functions. */
const innerNames = (node) => {
  if (functions.has(node.type))
    return [
      ...node.params.flatMap(boundBy),
      ...(node.type === 'FunctionExpression' ? boundBy(node.id) : []),
      ...varsIn(node.body),
    ]
  if (node.type === 'BlockStatement') return declaredIn(node.body, ['let', 'const'])
  if (/^For/.test(node.type)) return declaredIn([node.init ?? node.left], ['let', 'const'])
  if (node.type === 'SwitchStatement')
    return declaredIn(
      node.cases.flatMap((one) => one.consequent),
      ['let', 'const'],
    )
  return node.type === 'CatchClause' ? boundBy(node.param) : []
}

/** The child that is a name and no variable: `{ a: 1 }`, `b.a`, `export { b as a }`. */
const nameIn = (node) =>
  node.type === 'ExportSpecifier' ? node.exported : node.computed ? undefined : (node.key ?? node.property ?? node.imported)

/** Words, and functions that make them: nothing happens when it is read, so it may go where nobody does. */
const isWords = (node) =>
  node.type === 'Literal' ||
  node.type === 'Identifier' ||
  functions.has(node.type) ||
  (node.type === 'UnaryExpression' && isWords(node.argument)) ||
  (node.type === 'TemplateLiteral' && node.expressions.length === 0) ||
  (node.type === 'ArrayExpression' && node.elements.every((one) => isNode(one) && isWords(one))) ||
  (node.type === 'ObjectExpression' &&
    node.properties.every((p) => (p.type === 'SpreadElement' ? isWords(p.argument) : !p.computed && isWords(p.value))))

/** What is cut from one script, found once for all languages. */
export function findLanguages(code) {
  const objects = []
  const named = new Map()
  const uses = new Map()
  const { body } = parseAst(code)
  for (const one of body)
    for (const { id, init } of one.type === 'VariableDeclaration' ? one.declarations : [])
      if (id.type === 'Identifier' && init && init.type !== 'Identifier' && isWords(init)) named.set(id.name, { id, init })
  const walk = (node, hidden) => {
    if (byLanguage(node)) objects.push(node)
    if (node.type === 'Identifier' && !hidden.has(node.name)) uses.set(node.name, [...(uses.get(node.name) ?? []), node.start])
    const inner = innerNames(node)
    const within = inner.length > 0 ? new Set([...hidden, ...inner]) : hidden
    for (const child of childrenOf(node)) if (child !== nameIn(node)) walk(child, within)
  }
  for (const statement of body) walk(statement, new Set())
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
  }
  // Words from a file of their own, and what only they read, go where nothing is left that reads them.
  const isCut = (at) => cuts.some((cut) => cut.start <= at && at < cut.end)
  const used = objects.length > 0 ? new Set(named.keys()) : new Set()
  for (let before = -1; before !== used.size; ) {
    before = used.size
    for (const name of used) {
      const { id, init } = named.get(name)
      const readers = (uses.get(name) ?? []).filter((at) => at !== id.start)
      if (readers.length === 0 || !readers.every(isCut)) continue
      cuts.push({ start: init.start, end: init.end, text: '0' })
      used.delete(name)
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
