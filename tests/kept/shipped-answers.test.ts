import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { engineFingerprint } from '../../scripts/engine-fingerprint.mjs'
import { partsOfText, valueOfKept } from '../../src/web/kept/kept-part.ts'
import { keyOfPart, type Part } from '../../src/web/kept/part-keys.ts'
import { firstPage } from '../../src/web/kept/ship-answers.ts'
import { firstAsks } from '../../src/web/session/first-asks.ts'
import type { SituationFiles } from '../../src/web/session/protocol.ts'
import { members, seed } from '../../src/web/session/session.ts'
import { viewpointOf } from '../../src/web/session/viewpoint.ts'
import { wishesOf } from '../../src/web/session/wishes.ts'
import { readIssues } from '../../src/workspace/issues/read-issues.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const answers = join(root, 'answers')
const situation = join(root, 'situations', 'korean-peninsula')
const refresh =
  'The shipped answers are not those of the present texts and engine. Refresh them: npm run answers'

async function flagship(): Promise<SituationFiles> {
  const { name, files, ledger, diagnostics } = await readFolder(situation)
  return { name, files, ledger, issues: await readIssues(situation), diagnostics }
}

describe('the answers that are shipped', () => {
  it('belong to the present texts and engine, one file for each reading and no other', async () => {
    const folder = await flagship()
    const engine = engineFingerprint(root)
    const wanted = [null, 'slides'].map((reading) => `${firstPage(folder, reading, engine).key}.gz`)
    expect(readdirSync(answers).sort(), refresh).toEqual(wanted.sort())
  })

  it('are whole, and all that the first page asks for', async () => {
    const folder = await flagship()
    const engine = engineFingerprint(root)
    for (const reading of [null, 'slides']) {
      const { key } = firstPage(folder, reading, engine)
      const parts = partsOfText(gunzipSync(readFileSync(join(answers, `${key}.gz`))).toString())
      const wanted: Part[] = ['opened', ...firstAsks]
      for (const part of wanted) {
        const viewpoint = { ...viewpointOf(''), reading }
        const name = keyOfPart(
          part,
          { folder, asks: [], viewpoint, wishes: wishesOf(''), seed, members },
          engine,
        )
        expect(valueOfKept(parts.get(name), name), `${refresh} (${part})`).not.toBeNull()
      }
      expect(parts.size).toBe(wanted.length)
    }
  })

  it('weigh little', () => {
    const bytes = readdirSync(answers).map((name) => statSync(join(answers, name)).size)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000)
  })
})
