import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !/\.tsx?(\?|$)/.test(url)) return next(url, context)
  const path = fileURLToPath(url.split('?')[0])
  const { code, errors } = transformSync(path, await readFile(path, 'utf8'), {
    sourcemap: false,
    jsx: { runtime: 'automatic', importSource: 'preact' },
  })
  if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.message).join('\n'))
  return { format: 'module', source: code, shortCircuit: true }
}
