// npm run bench, backup, restore, …: a benchmark of bench/ or else a command of src/cli.ts, prepared like npm start.
import './node-version.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root, run, stop } from './prepare.mjs'
import { runBuilt } from './run-built.mjs'

const [name, ...rest] = process.argv.slice(2)
if (!name) stop('node scripts/run.mjs 命令 [引数…] / node scripts/run.mjs COMMAND [arguments…]')

await prepare()
if (existsSync(join(root, 'bench', `${name}.ts`))) {
  // Benchmarks and what they share with tests lie outside src, so they are built only here.
  const built = await run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.bench.json'])
  if (built.failed) stop('組み立てに失敗しました。上の記録を確かめてください。 / The build failed: see above.', built.text)
  process.argv = [process.execPath, join(root, 'bench', `${name}.ts`), ...rest]
  await runBuilt('dist', 'bench', 'bench', `${name}.js`)
} else {
  process.argv = [process.execPath, join(root, 'src', 'cli.ts'), name, ...rest]
  await runBuilt('dist', 'server', 'cli.js')
}
