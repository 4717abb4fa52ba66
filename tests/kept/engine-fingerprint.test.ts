import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engineFingerprint, engineSources } from '../../scripts/engine-fingerprint.mjs'

const sources = {
  'src/web/session/answer-request.ts':
    "import type { Other } from './other.ts'\nimport { chance } from '../../engine/chance.ts'\nexport const answer = chance\n",
  'src/web/session/other.ts': 'export interface Other {}\n',
  'src/engine/chance.ts':
    "import { sha256 } from '@noble/hashes/sha2.js'\n/** A chance. */\nexport const chance = 0.5 // of two\nvoid sha256\n",
  'src/engine/shard-tasks.ts': 'export const tasks = 1\n',
  'src/engine/apart.ts': 'export const apart = 1\n',
  'package-lock.json': JSON.stringify({ packages: { 'node_modules/@noble/hashes': { version: '2.4.0' } } }),
}

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kizashi-engine-'))
  for (const [name, text] of Object.entries(sources)) await write(name, text)
})

afterEach(() => rm(root, { recursive: true, force: true }))

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true })
  await writeFile(join(root, name), text)
}

describe('what stands for the engine', () => {
  it.each([
    ['a number', 'src/engine/chance.ts', sources['src/engine/chance.ts'].replace('0.5', '0.6')],
    ['what threads run', 'src/engine/shard-tasks.ts', 'export const tasks = 2\n'],
    ['a package', 'package-lock.json', sources['package-lock.json'].replace('2.4.0', '2.4.1')],
  ])('changes with %s', async (_, name, text) => {
    const before = engineFingerprint(root)
    await write(name, text)
    expect(engineFingerprint(root)).not.toBe(before)
  })

  it.each([
    ['a comment', 'src/engine/chance.ts', sources['src/engine/chance.ts'].replace('A chance', 'The chance')],
    ['the ends of lines', 'src/engine/chance.ts', sources['src/engine/chance.ts'].replaceAll('\n', '\r\n')],
    ['types alone', 'src/web/session/other.ts', 'export interface Other { one: 1 }\n'],
    ['what nothing of it uses', 'src/engine/apart.ts', 'export const apart = 2\n'],
  ])('stays over %s', async (_, name, text) => {
    const before = engineFingerprint(root)
    await write(name, text)
    expect(engineFingerprint(root)).toBe(before)
  })

  it('reaches the mathematics from what answers the pages, and nothing that only shows it', () => {
    const names = engineSources(fileURLToPath(new URL('../..', import.meta.url)))
    expect(names).toEqual(
      expect.arrayContaining([
        'src/numeric/exponential.ts',
        'src/lenses/watch/watch-next.ts',
        'src/language/parse-yaml.ts',
        'src/engine/simulation/simulate-shard.ts',
      ]),
    )
    expect(names.filter((name) => /\.tsx$|^src\/(?:workspace|cli|server)\//.test(name))).toEqual([])
  })
})
