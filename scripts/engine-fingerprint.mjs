// What stands for the code that computes the workbench's answers: SHA-256 over the sources that its worker is made of.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

const entry = join('src', 'web', 'session', 'answer-request.ts')
const shards = join('src', 'engine', 'shard-tasks.ts')
/** What only says types leaves no trace in what is computed. */
const imports =
  /^(?:import|export)\s(?!type\b)[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gmu

/**
 * The same on every system and after a change of comments alone; another one after any change of a source that the answers
 * may depend on, or of the version of a package that one of them imports.
 *
 * @param {string} root  the repository
 * @returns {string} hex
 */
export function engineFingerprint(root) {
  const { sources, packages } = closureOf(root, [entry, shards])
  const versions = versionsIn(root)
  const hash = createHash('sha256')
  for (const [name, code] of [...sources].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${name}\0${code}\0`)
  for (const name of [...packages].sort()) hash.update(`${name} ${versions(name)}\0`)
  return hash.digest('hex')
}

/**
 * The sources that it is taken over.
 *
 * @param {string} root  the repository
 * @returns {string[]} paths from there, with slashes
 */
export function engineSources(root) {
  return [...closureOf(root, [entry, shards]).sources.keys()].sort()
}

/** The sources reached from the entries, without their comments, and the packages that they import. */
function closureOf(root, entries) {
  const sources = new Map()
  const packages = new Set()
  const waiting = entries.map((name) => join(root, name))
  while (waiting.length > 0) {
    const file = waiting.pop()
    const name = relative(root, file).split(sep).join('/')
    if (sources.has(name) || !existsSync(file)) continue
    const code = withoutComments(readFileSync(file, 'utf8'))
    sources.set(name, code)
    for (const [, imported, fetched] of code.matchAll(imports)) {
      const target = imported ?? fetched
      if (target.startsWith('.')) waiting.push(join(dirname(file), target))
      else
        packages.add(
          target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/'),
        )
    }
  }
  return { sources, packages }
}

/** Lines that hold nothing but a comment go; what stands beside code stays. */
function withoutComments(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/\*|\*\s|\*\/|\*$|$)/.test(line))
    .join('\n')
}

function versionsIn(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return (name) => packages[`node_modules/${name}`]?.version ?? ''
}
