import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { lossesIn, noLosses, runWriter } from './ledger-writers.ts'

/**
 * Kills writers at random moments, some at once in one folder so that they also die while they wait for the lock, and
 * holds the ledger to what they were told. Then one more writer has to come through.
 */
export async function killWriters(rounds: number, writersAtOnce: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kizashi-kill-'))
  try {
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round++) {
      const writers = Array.from({ length: writersAtOnce }, (_, index) =>
        runWriter(folder, `writer-${index}`, { killAfterMs: 30 * Math.random() }),
      )
      for (const { acknowledged: ids, complaint } of await Promise.all(writers)) {
        expect(complaint).toBe('')
        acknowledged.push(...ids)
      }
    }
    const last = await runWriter(folder, 'last', { count: 1 })
    expect(last.complaint).toBe('')
    acknowledged.push(...last.acknowledged)
    expect(acknowledged.length).toBeGreaterThan(rounds * writersAtOnce)
    expect(await lossesIn(folder, acknowledged)).toEqual(noLosses)
    const left = (await readdir(folder)).filter((name) => /^\.ledger\.(lock$|lock\.after|seal)/.test(name))
    expect(left).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
