import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addTips } from '../../src/workspace/inbox/add-tips.ts'
import { acceptTip, dismissTip } from '../../src/workspace/inbox/decide-tip.ts'
import { changeInbox, readInbox } from '../../src/workspace/inbox/inbox-file.ts'
import { type Desk, desk, importAt, loadDesk } from './import-desk.ts'

const rules = `tips:
  launches: {from: list, where: {kind: launch}, apart: [], propose: {event: launch}, note: {en: At a site, ja: 射場にて}}
  summits: {from: list, where: {kind: summit}, apart: [], propose: {event: summit, outcome: pact}}
  warmer: {from: list, where: {kind: warmer}, apart: [], propose: {state: {talks: [contacts, leaders]}, confidence: 80%}}
tables:
  list: {columns: {id: id, date: date}, header: [id, date, kind]}
`
const rows =
  '1,2025-03-10,launch\n2,2025-03-10,launch\n3,2025-04-01,launch\n4,2025-05,summit\n5,2025-06-01,warmer\n'

let seed = 1
const environment = {
  clock: () => Date.parse('2026-01-31T09:00Z'),
  randomBytes: (count: number) => {
    seed++
    return Uint8Array.from({ length: count }, (_, index) => (seed * 31 + index * 17) % 251)
  },
}
const decider = { by: 'sato', why: null, date: null }

let at: Desk
beforeEach(() => {
  at = desk(rules)
})
afterEach(() => at.remove())

async function propose() {
  const found = await importAt(at.folder, 'list', [at.write('rows.csv', rows)], {
    inbox: await readInbox(at.folder),
  })
  await addTips(at.folder, found, environment)
  return found
}
const ledger = () =>
  readFileSync(join(at.folder, 'ledger.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('the inbox', () => {
  it('keeps what was proposed, apart from the ledger and from git', async () => {
    const { tips } = await propose()
    expect(await readInbox(at.folder)).toEqual(tips)
    expect(readdirSync(at.folder)).not.toContain('ledger.jsonl')
    expect(readFileSync(join(at.folder, '.gitignore'), 'utf8')).toBe('inbox.jsonl\n')
  })

  it('turns what is accepted into entries', async () => {
    await propose()
    const { situation } = await loadDesk(at.folder)
    const [launch, , , warmer] = await readInbox(at.folder)
    const done = await acceptTip(
      at.folder,
      situation,
      launch!,
      { ...decider, why: 'Seen by two.' },
      environment,
    )
    await acceptTip(at.folder, situation, warmer!, decider, environment)
    expect(ledger()).toMatchObject([
      { id: done.entry, date: '2025-03-10', event: 'launch', by: 'sato' },
      { date: '2025-06-01', state: { talks: ['contacts', 'leaders'] }, confidence: 0.8 },
    ])
    expect(ledger()[0].note.en).toBe(
      'At a site list: 2 rows, dated by the calendar of the place. Seen by two.',
    )
    expect(ledger()[0].note.ja).toMatch(/^射場にてlist：2行、日付は現地の暦による。/)
    expect((await readInbox(at.folder))[0]!.decision).toEqual({
      as: 'accepted',
      by: 'sato',
      at: '2026-01-31T09:00:00.000Z',
      why: 'Seen by two.',
      entry: done.entry,
    })
  })

  it('leaves the ledger alone where it would not take the entry, and takes a better date', async () => {
    await propose()
    const { situation } = await loadDesk(at.folder)
    const summit = (await readInbox(at.folder))[2]!
    const refused = await acceptTip(at.folder, situation, summit, decider, environment)
    expect(refused.entry).toBeNull()
    expect(refused.diagnostics.map(({ code }) => code)).toContain('event-needs-day')
    expect((await readInbox(at.folder))[2]!.decision).toBeNull()
    const taken = await acceptTip(
      at.folder,
      situation,
      summit,
      { ...decider, date: '2025-05-20' },
      environment,
    )
    expect(ledger()).toMatchObject([
      { id: taken.entry, date: '2025-05-20', event: 'summit', outcome: 'pact' },
    ])
  })

  it('does not propose again what was accepted or dismissed', async () => {
    const { tips } = await propose()
    const { situation } = await loadDesk(at.folder)
    await acceptTip(at.folder, situation, tips[0]!, decider, environment)
    await dismissTip(at.folder, tips[1]!, { by: 'sato', why: 'an anniversary' }, environment)
    const again = await propose()
    expect([again.tips, again.grown, again.duplicates]).toEqual([[], [], 5])
    const more = at.write('more.csv', '8,2025-03-10,launch\n9,2025-04-01,launch\n')
    const found = await importAt(at.folder, 'list', [more], { inbox: await readInbox(at.folder) })
    expect([found.tips, found.decided]).toEqual([[], 2])
  })

  it('finds the entry again where a process died between ledger and inbox', async () => {
    const [tip] = (await propose()).tips
    const { situation } = await loadDesk(at.folder)
    const before = readFileSync(join(at.folder, 'inbox.jsonl'))
    const first = await acceptTip(at.folder, situation, tip!, decider, environment)
    at.write('inbox.jsonl', before)
    const second = await acceptTip(at.folder, situation, tip!, decider, environment)
    expect(second).toMatchObject({ entry: first.entry, isNew: false })
    expect(ledger()).toHaveLength(1)
    expect((await readInbox(at.folder))[0]!.decision!.entry).toBe(first.entry)
  })

  it('loses nothing where several write at once', async () => {
    await propose()
    const tips = await readInbox(at.folder)
    await Promise.all(tips.map((tip) => dismissTip(at.folder, tip, { by: tip.id, why: null }, environment)))
    expect((await readInbox(at.folder)).map(({ id, decision }) => decision!.by === id)).toEqual(
      tips.map(() => true),
    )
  })

  it('is not changed where a line is none of its own', async () => {
    await propose()
    const damaged = `${readFileSync(join(at.folder, 'inbox.jsonl'), 'utf8')}{"id": 7}\n`
    at.write('inbox.jsonl', damaged)
    await expect(changeInbox(at.folder, environment, (tips) => tips)).rejects.toMatchObject({
      reason: 'line',
      line: 5,
    })
    expect(readFileSync(join(at.folder, 'inbox.jsonl'), 'utf8')).toBe(damaged)
  })

  it.runIf(process.platform !== 'win32')('is not written through a link', async () => {
    symlinkSync('/dev/null', join(at.folder, 'inbox.jsonl'))
    await expect(propose()).rejects.toMatchObject({ reason: 'not-a-file' })
  })

  it('is whole whenever its writer is killed', async () => {
    const { tips } = await propose()
    const program = fileURLToPath(new URL('keep-dismissing.mjs', import.meta.url))
    for (const patience of [60, 100, 150, 210]) {
      const child = spawn(process.execPath, [program, at.folder])
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await delay(patience - 55)
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('close', resolve))
      expect((await readInbox(at.folder)).map(({ id }) => id)).toEqual(tips.map(({ id }) => id))
    }
    await changeInbox(at.folder, environment, (all) => all)
    expect(readdirSync(at.folder).filter((name) => name.includes('.new'))).toEqual([])
  })
})
