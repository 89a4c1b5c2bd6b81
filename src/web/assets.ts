/** Vite's manifest, read once at start: which files the first view of a page needs. Server only, pure. */
import type { Audience, PageRoute } from './page.ts'
import type { Locale } from './text/locale.ts'

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean }
/** `dist/web/.vite/manifest.json`. */
export type Manifest = Record<string, Chunk>

export type Assets = {
  /** Addresses for one view: the entry script, the sheet (and its text, where it goes into the page), and every module to preload with it. */
  forPage: (
    audience: Audience,
    route: PageRoute | null,
    locale?: Locale,
  ) => { script: string; sheet: string; sheetText?: string; preloads: readonly string[] }
}

/** Scripts are built once per language, each with its own words only (scripts/languages.ts). */
const scriptOf = (file: string, locale: Locale): string => `/${file.replace(/^assets\//, `assets/${locale}/`)}`

const entryOf = (audience: Audience): string => `src/web/client/${audience}.ts`
const sheetOf = (audience: Audience): string => `src/web/css/${audience}.css`

/**
 * The module a route imports, relative to `src/web/<audience>/`, read from the loader's own text:
 * naming it a second time beside the import would only invite a wrong name. The compiled server says `.js`.
 */
export function moduleOf(route: PageRoute): string | null {
  const found = /["'`]([^"'`]+)\.(?:tsx|js|ts)["'`]/.exec(String(route.import))
  if (!found?.[1]) return null
  const at = found[1].lastIndexOf('src/web/')
  if (at >= 0) return `${found[1].slice(at)}.tsx`
  const parts = ['src', 'web', route.audience]
  for (const part of found[1].split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return `${parts.join('/')}.tsx`
}

/** @throws when an audience's entry or sheet is missing: the web was not built */
export function readAssets(manifest: Manifest): Assets {
  const must = (key: string): Chunk => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`not built: ${key}`)
    return chunk
  }
  const closure = (key: string, seen: Set<string>): void => {
    const chunk = manifest[key]
    if (!chunk || seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const next of chunk.imports ?? []) closure(next, seen)
  }
  const cache = new Map<string, ReturnType<Assets['forPage']>>()
  return {
    forPage: (audience, route, locale = 'ja') => {
      const id = `${audience} ${route?.path ?? ''} ${locale}`
      const known = cache.get(id)
      if (known) return known
      const entry = must(entryOf(audience))
      const files = new Set<string>()
      closure(entryOf(audience), files)
      const module = route ? moduleOf(route) : null
      if (module) closure(module, files)
      files.delete(entry.file)
      const made = {
        script: scriptOf(entry.file, locale),
        sheet: `/${must(sheetOf(audience)).file}`,
        preloads: [...files].map((file) => scriptOf(file, locale)),
      }
      cache.set(id, made)
      return made
    },
  }
}

/**
 * The same assets with each sheet's text for the page itself: the first paint of a visitor from outside then waits for one answer, not two.
 * @param read gives a sheet's text by its address
 */
export function withSheetTexts(assets: Assets, read: (sheet: string) => string): Assets {
  const texts = new Map<string, string>()
  return {
    forPage: (audience, route, locale) => {
      const files = assets.forPage(audience, route, locale)
      const sheetText = texts.get(files.sheet) ?? read(files.sheet).trim()
      texts.set(files.sheet, sheetText)
      return { ...files, sheetText }
    },
  }
}
