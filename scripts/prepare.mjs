// Gets a fresh clone ready: checks Node, installs what the lock file names, builds what is stale.
// It runs before `npm start` and `npm test`, so it uses nothing but Node itself.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const isForced = process.argv.includes('--force')

const shared = ['src', 'tsconfig.base.json', 'package-lock.json']
const ofPages = fingerprint(filesOf([...shared, 'scripts/engine-fingerprint.mjs', 'tsconfig.web.json']))

const products = [
  {
    name: 'dist',
    wanted: fingerprint(filesOf([...shared, 'tsconfig.build.json'], join('src', 'web'))),
    tool: ['typescript', 'tsc'],
    arguments: ['-p', 'tsconfig.build.json'],
  },
  pages('dist/web', 'vite.config.ts'),
  pages('dist/answers', 'vite.answers.config.ts'),
  pages('dist/publish', 'vite.publish.config.ts'),
]

requireNode(20, 19)
install()
for (const product of products) build(product)

function pages(name, config) {
  return {
    name,
    wanted: ofPages,
    tool: ['vite', 'vite'],
    arguments: ['build', '--config', `src/web/${config}`, '--logLevel', 'error'],
  }
}

function requireNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number)
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return
  stop(
    `Kizashi needs Node.js ${major}.${minor} or newer; this is ${process.versions.node}. Get it from https://nodejs.org/`,
    `Node.js ${major}.${minor}以上が必要です（現在は${process.versions.node}）。https://nodejs.org/ から入手できます。`,
  )
}

/** Installs exactly what the lock file names, once for each state of the lock file. */
function install() {
  const marker = join(root, 'node_modules', '.kizashi-installed')
  const wanted = fingerprint([join(root, 'package-lock.json')])
  if (!isForced && contentOf(marker) === wanted) return
  say('Installing the packages that Kizashi stands on …', '必要なパッケージを入れています…')
  const npm = process.env.npm_execpath
  const command = npm ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const npmRun = (...words) => run([...command, ...words, '--no-audit', '--no-fund'], !npm)
  // `npm ci` refuses a lock file made where the registry lacks packages for other systems; `install` keeps to it as well.
  const isDone = npmRun('ci', '--loglevel=silent') || npmRun('install', '--no-save', '--loglevel=error')
  if (!isDone)
    stop(
      'The packages could not be installed; npm says why above.',
      'パッケージを入れられませんでした。理由は上のnpmの表示にあります。',
    )
  writeFileSync(marker, wanted)
}

function build(product) {
  const marker = join(root, 'dist', `.built-${product.name.replaceAll('/', '-')}`)
  if (!isForced && contentOf(marker) === product.wanted && existsSync(join(root, product.name))) return
  say(`Building ${product.name} …`, `${product.name} を組み立てています…`)
  if (!run([process.execPath, toolPath(...product.tool), ...product.arguments])) {
    stop(
      `${product.name} could not be built; the lines above say why.`,
      `${product.name} を組み立てられませんでした。`,
    )
  }
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, product.wanted)
}

/** The file that a package names for a command, so that no shell is needed on any system. */
function toolPath(name, command) {
  const directory = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  return join(directory, typeof bin === 'string' ? bin : bin[command])
}

function filesOf(inputs, leftOut) {
  const files = inputs.flatMap((input) => filesUnder(join(root, input)))
  return leftOut === undefined ? files : files.filter((file) => !file.includes(leftOut))
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  const entries = readdirSync(dirname(path), { withFileTypes: true })
  const self = entries.find((entry) => join(dirname(path), entry.name) === path)
  if (self?.isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => filesUnder(join(path, entry.name)))
    .sort()
}

function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function run([command, ...parameters], needsShell = false) {
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: needsShell && process.platform === 'win32' }
  return spawnSync(command, parameters, options).status === 0
}

function say(english, japanese) {
  process.stderr.write(`${speaksJapanese() ? japanese : english}\n`)
}

function stop(english, japanese) {
  process.stderr.write(`${english}\n${japanese}\n`)
  process.exit(1)
}

function speaksJapanese() {
  const named =
    process.env.LC_ALL ||
    process.env.LC_MESSAGES ||
    process.env.LANG ||
    Intl.DateTimeFormat().resolvedOptions().locale
  return named.startsWith('ja')
}
