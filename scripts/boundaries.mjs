// The house rules that no linter of ours knows: who may import whom (docs/architecture.md), and words that must not appear.
// Node built-ins only. Each finding is one line `file:line rule`.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { filesIn, root } from './prepare.mjs'

const audiences = ['guardian', 'facility', 'municipality', 'kiosk', 'public']
/** Pure modules of the platform that a browser may load. */
const browserPlatform = ['src/platform/calendar.ts', 'src/platform/clock.ts', 'src/platform/qr.ts']
/** The server's end of the pages: rendering and the built files. */
const serverWeb = ['src/web/render.ts', 'src/web/assets.ts']

const isTest = (file) => /\.test\.tsx?$/.test(file) || file.startsWith('test/')
const within = (file, folder) => file.startsWith(`${folder}/`)

/** All imports of a source text: what, where, and whether only types. */
export function importsOf(text) {
  const found = []
  const lineOf = (index) => text.slice(0, index).split('\n').length
  for (const m of text.matchAll(/(?:^|\n)[ \t]*(import|export)\b(\s+type\b)?([^'"`;]*?)\bfrom\s*'([^']+)'/g)) {
    const names =
      /\{([^}]*)\}/
        .exec(m[3])?.[1]
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? []
    const onlyTypes =
      m[2] !== undefined || (names.length > 0 && /^\s*\{/.test(m[3]) && names.every((name) => name.startsWith('type ')))
    found.push({ from: m[4], types: onlyTypes, line: lineOf(m.index + m[0].length) })
  }
  for (const m of text.matchAll(/(?:^|\n)[ \t]*import\s*'([^']+)'/g))
    found.push({ from: m[1], types: false, line: lineOf(m.index + m[0].length) })
  for (const m of text.matchAll(/(?<!\btypeof\s)\bimport\(\s*'([^']+)'\s*\)/g))
    found.push({ from: m[1], types: false, line: lineOf(m.index) })
  return found
}

/** What is wrong with `file` importing `target` (both relative to the project; `target` a package name otherwise); null when allowed. */
export function wrongImport(file, target, { types, relative: isFile }) {
  if (isTest(file)) return null
  // Benchmarks share the tests' helpers: a database of their own, most of all.
  if (isFile && within(file, 'bench') && within(target, 'test/helpers')) return null
  if (isFile && isTest(target)) return 'program files import no test'
  if (within(file, 'src/platform'))
    return isFile && !within(target, 'src/platform') ? 'platform/ knows nothing of childcare' : null
  if (within(file, 'src/features')) return wrongInFeature(file, target, types, isFile)
  if (within(file, 'src/web')) return wrongInWeb(file, target, types, isFile)
  return null
}

function wrongInFeature(file, target, types, isFile) {
  const [, , noun, name] = file.split('/')
  const pure = (name === 'rules.ts' || name === 'contract.ts') && !types
  const zod = name === 'contract.ts'
  if (!isFile) return pure && !(zod && target === 'zod') ? `${name} is pure: no package, no Node module` : null
  if (within(target, 'src/web')) return within(target, 'src/web/text') ? null : 'features/ never imports pages'
  if (!within(target, 'src/features') && !within(target, 'src/platform')) return 'features/ imports platform/ and features/ only'
  const [, , other, otherName] = target.split('/')
  if (within(target, 'src/features') && other !== noun && /^(queries|routes)\b/.test(otherName))
    return 'another feature’s queries and routes are its own'
  const burden = pure ? serverPartOf(target, zod) : null
  return burden ? `${name} is pure, and ${burden}` : null
}

/** How a module would bring a package or a Node module along, through whatever it loads; null when it is pure. */
function serverPartOf(file, zod, seen = new Set()) {
  if (seen.has(file) || !existsSync(join(root, file))) return null
  seen.add(file)
  for (const { from, types } of importsOf(readFileSync(join(root, file), 'utf8'))) {
    if (types || (zod && from === 'zod')) continue
    if (!from.startsWith('.')) return `${file} loads ${from}`
    const deeper = serverPartOf(targetOf(file, from), zod, seen)
    if (deeper) return deeper
  }
  return null
}

const targetOf = (file, from) => relative(root, resolve(root, dirname(file), from)).replaceAll('\\', '/')

function wrongInWeb(file, target, types, isFile) {
  if (serverWeb.includes(file)) return isFile && within(target, 'src/features') && !types ? 'rendering knows no feature' : null
  if (!isFile) {
    if (types) return null
    return /^(preact(\/.*)?|qr(\/.*)?|@simplewebauthn\/browser)$/.test(target) ? null : `a browser must not load ${target}`
  }
  const mine = audiences.find((audience) => within(file, `src/web/${audience}`))
  const theirs = audiences.find((audience) => within(target, `src/web/${audience}`))
  if (mine && theirs && mine !== theirs) return 'pages of one audience never import another’s'
  if (types || (within(target, 'src/web') && !serverWeb.includes(target))) return null
  if (browserPlatform.includes(target) || /^src\/features\/[^/]+\/rules\.ts$/.test(target) || saysPure(target)) return null
  return 'web/ loads rules and what else says that it is pure, ui and text; of everything else only types'
}

/** A module beside the rules that says «Pure.» in its head and keeps its word through everything it loads. */
function saysPure(file) {
  if (!existsSync(join(root, file))) return false
  const head = readFileSync(join(root, file), 'utf8').slice(0, 800)
  return /^\/\*\*[\s\S]*?\bPure\.[\s\S]*?\*\//.test(head) && serverPartOf(file, false) === null
}

const words = [
  { what: 'TODO and its kin: do it or write it down', where: /./, pattern: /\b(TODO|FIXME|XXX|HACK)\b/ },
  {
    what: 'the compiler is not silenced',
    where: /\.tsx?$/,
    pattern: /@ts-(ignore|expect-error|nocheck)|\bas any\b/,
    unless: /biome-ignore/,
  },
  {
    what: 'time and chance are arguments (design: 5)',
    where: /^src\/(?!platform\/)/,
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/,
    tests: false,
  },
  { what: 'no style attributes (CSP): SVG, <meter> or a class', where: /\.tsx$/, pattern: /\sstyle=/ },
  { what: 'no innerHTML: text comes from nodes', where: /^src\/web\//, pattern: /dangerouslySetInnerHTML|\.innerHTML\s*=/ },
  {
    what: 'prefix search is ^@; LIKE reads whole tables under row-level security',
    where: /^(src\/.*\.ts|migrations\/.*\.sql)$/,
    pattern:
      /'(i?like|not i?like|similar to|~\*?)'\s*,|\bsql(<[^`]*>)?`[^`]*\b(i?like|similar to)\b|^(?!\s*--).*\s(i?like|similar to)\s+('|\$|\()/i,
    tests: false,
  },
]

/** All findings in the project. */
export function findWrong() {
  const found = []
  for (const name of ['src', 'test', 'bench', 'scripts', 'migrations']) {
    for (const path of filesIn(join(root, name))) {
      const file = relative(root, path).replaceAll('\\', '/')
      if (!/\.(tsx?|mjs|sql|css)$/.test(file)) continue
      const text = readFileSync(path, 'utf8')
      if (/\.tsx?$/.test(file)) found.push(...wrongImportsOf(file, text))
      if (!file.startsWith('scripts/boundaries.')) found.push(...wrongWordsOf(file, text))
    }
  }
  return found
}

function wrongImportsOf(file, text) {
  return importsOf(text).flatMap(({ from, types, line }) => {
    const isFile = from.startsWith('.')
    const target = isFile ? targetOf(file, from) : from
    if (isFile && /\.tsx?$/.test(from) && !existsSync(join(root, target))) return []
    const wrong = wrongImport(file, target, { types, relative: isFile })
    return wrong ? [`${file}:${line} imports ${target}: ${wrong}`] : []
  })
}

/** Findings of forbidden words in one file. */
export function wrongWordsOf(file, text) {
  const applies = words.filter(({ where, tests }) => where.test(file) && !(tests === false && isTest(file)))
  return text
    .split('\n')
    .flatMap((line, i, lines) =>
      applies.flatMap(({ what, pattern, unless }) =>
        pattern.test(line) && !(unless && (unless.test(line) || unless.test(lines[i - 1] ?? '')))
          ? [`${file}:${i + 1} ${what}: ${line.trim().slice(0, 100)}`]
          : [],
      ),
    )
}
