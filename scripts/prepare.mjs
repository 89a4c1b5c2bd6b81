// Installs and builds when something changed since the last time, and writes nothing otherwise.
// Runs before any dependency exists: Node built-ins only. Speaks on standard error, standard output belongs to the command.
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { waitForLock } from './lock.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamps = join(root, 'node_modules', '.tsuen')

/** Ends the process with one sentence; for what the reader can mend. */
export function stop(sentence, details = '') {
  if (details) console.error(details.trimEnd())
  console.error(sentence)
  process.exit(1)
}
const say = (line) => console.error(line)

/** After this the dependencies are installed and, unless `build` is false, `dist/` is what the sources say. */
export async function prepare({ build = true } = {}) {
  if (isReady(build)) return
  let release = () => {}
  try {
    accessSync(root, constants.W_OK)
    release = await waitForLock(join(root, '.tmp', 'prepare.lock'), (pid) =>
      say(`別の準備（プロセス ${pid}）が終わるのを待っています… / waiting for another process to finish preparing…`),
    )
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error
    stop(
      `${root} はまだ準備されておらず、書き込めないため準備もできません。書き込める場所で一度 npm start を実行してください。 / ${root} is not built and is read-only: run npm start once where it can be written.`,
    )
  }
  const releaseAtExit = () => release()
  process.once('exit', releaseAtExit)
  try {
    const packages = packagesHash()
    if (readStamp('install') !== packages) {
      if (!sameAsInstalled()) await install()
      writeStamp('install', packages)
    }
    if (build) {
      const sources = sourcesHash()
      if (readStamp('build') !== sources || !existsSync(join(root, 'dist', 'server'))) {
        await buildAll()
        writeStamp('build', sources)
      }
    }
  } finally {
    release()
    process.removeListener('exit', releaseAtExit)
  }
}

function isReady(build) {
  return (
    readStamp('install') === packagesHash() &&
    (!build || (readStamp('build') === sourcesHash() && existsSync(join(root, 'dist', 'server'))))
  )
}

function packagesHash() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const lines = [
    JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides }),
    process.platform,
    process.arch,
  ]
  return hash([...lines, readFileSync(join(root, 'package-lock.json'))])
}

/** Everything that ends up in `dist/`: the sources without tests, and how they are built. */
export function sourcesHash() {
  const parts = [packagesHash()]
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'vite.config.ts', 'src', 'public']) {
    for (const file of filesIn(join(root, name))) {
      if (!/\.test\.tsx?$/.test(file)) parts.push(relative(root, file), readFileSync(file))
    }
  }
  return hash(parts)
}

function hash(parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}

/** All files below a path in a fixed order; a file is itself, an absent path nothing. */
export function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : []))
}

function readStamp(name) {
  try {
    return readFileSync(join(stamps, name), 'utf8')
  } catch {
    return null
  }
}

function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, `${name}.new`), value)
  renameSync(join(stamps, `${name}.new`), join(stamps, name))
}

/** npm's own record of what it installed holds every package of the lockfile that this machine needs, at its version. */
function sameAsInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' || (there[path] ? there[path].version === entry.version : entry.optional || entry.devOptional || entry.peer),
    )
  } catch {
    return false
  }
}

async function install() {
  say('必要な部品を入れています（30秒ほど）… / installing packages (about 30 s)…')
  rmSync(join(stamps, 'install'), { force: true })
  // NODE_ENV=production or omit=dev around us would leave the compiler out; no package here needs its install script.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, NODE_ENV: 'development' }
  for (const name of Object.keys(env))
    if (/^npm_config_(omit|only|production|dry_run|ignore_scripts|global)$/i.test(name)) delete env[name]
  const cli = process.env.npm_execpath
  const done = cli?.endsWith('.js') ? await run(process.execPath, [cli, ...args], env) : await run('npm', args, env)
  if (done.failed)
    stop(
      '部品を入れられませんでした。上の記録と通信・空き容量を確かめて、もう一度実行してください。 / Installing failed: see above, check the network and free space, and try again.',
      done.text,
    )
}

async function buildAll() {
  say('組み立てています（5秒ほど）… / building (about 5 s)…')
  rmSync(join(stamps, 'build'), { force: true })
  // A file that lost its source must not live on.
  rmSync(join(root, 'dist', 'server'), { recursive: true, force: true })
  const bin = (...path) => join(root, 'node_modules', ...path)
  const builds = [run(process.execPath, [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'])]
  if (existsSync(join(root, 'vite.config.ts')))
    builds.push(
      run(process.execPath, [bin('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
        ...process.env,
        NODE_ENV: 'production',
      }),
    )
  const done = await Promise.all(builds)
  if (done.some((one) => one.failed))
    stop(
      '組み立てに失敗しました。上の記録を確かめてください。 / The build failed: see above.',
      done
        .filter((one) => one.failed)
        .map((one) => one.text)
        .join('\n'),
    )
}

/** Runs a program in the project; its output is kept back and told only when it fails. */
export function run(program, args, env = process.env) {
  return new Promise((resolve) => {
    let text = ''
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (piece) => {
        text += piece
      })
    }
    child.on('error', (error) => resolve({ failed: true, text: String(error) }))
    child.on('close', (code) => resolve({ failed: code !== 0, text }))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepare()
