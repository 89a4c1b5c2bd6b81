/** Builds the browser's part: one entry and one sheet per audience into dist/web, with the manifest the server reads. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import { languages } from './scripts/languages.mjs'

const audiences = ['public', 'guardian', 'facility', 'municipality', 'kiosk']

/** Writes .br and .gz beside what compresses, once at build, so that no request pays for it. */
function precompress(): Plugin {
  const walk = (dir: string): string[] =>
    readdirSync(dir, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? walk(join(dir, e.name)) : [join(dir, e.name)]))
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle: {
      sequential: true,
      handler: ({ dir }) => {
        for (const file of walk(dir ?? 'dist/web')) {
          if (!/\.(js|css|svg|webmanifest)$/.test(file) || statSync(file).size < 400) continue
          const bytes = readFileSync(file)
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
          writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
        }
      },
    },
  }
}

export default defineConfig({
  appType: 'custom',
  publicDir: 'src/web/static',
  // Never the development form: a test measures what is shipped.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    target: ['es2022', 'safari16', 'chrome107'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: audiences.flatMap((name) => [`src/web/client/${name}.ts`, `src/web/css/${name}.css`]),
      output: {
        codeSplitting: {
          groups: [
            // What every first view needs is two files, not twelve: on a slow line each file costs more than its bytes.
            { name: 'base', test: /node_modules|src\/web\/(client|root|page)/, minShareCount: 5 },
            { name: 'dates', test: /src\/web\/(text\/date|ui\/use-dates)/ },
            { name: 'common', minShareCount: 84 },
          ],
        },
      },
    },
  },
  plugins: [languages(), precompress()],
})
