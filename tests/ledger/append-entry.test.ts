import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLedger } from '../../src/language/ledger.ts'
import { appendEntry, previewEntry } from '../../src/workspace/ledger/append-entry.ts'
import { writeAll } from '../../src/workspace/ledger/durable-file.ts'
import { asNotWritten } from '../../src/workspace/ledger/ledger-not-written.ts'
import { verifyLedger } from '../../src/workspace/ledger/verify-ledger.ts'
import { killWriters } from './killed-writers.ts'
import { ledgerSituation } from './ledger-situation.ts'
import { environment, lossesIn, noLosses, runCommand, runWriter, writerProgram } from './ledger-writers.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '台帳 '))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const look = { date: '2025-03-01', indicator: 'report', seen: true, by: '分析官', note: '一行目\n二行目' }
const add = (members: Record<string, unknown> = look) =>
  appendEntry(folder, ledgerSituation, members, environment)
const ledger = () => readFile(join(folder, 'ledger.jsonl'), 'utf8')
const put = (text: string | Uint8Array) => writeFile(join(folder, 'ledger.jsonl'), text)

describe('an entry', () => {
  it('stands as one line that reads back, with the day where it stands in its id', async () => {
    const { id, line, isWritten } = await add()
    expect(isWritten).toBe(true)
    expect(id).toMatch(/^2025-03-01-[a-z0-9]{6}$/)
    expect(await ledger()).toBe(`${line}\n`)
    const { entries, diagnostics } = readLedger({ name: 'ledger.jsonl', text: line }, ledgerSituation)
    expect(entries).toMatchObject([{ id, kind: 'indicator', note: { und: look.note }, by: '分析官' }])
    expect(diagnostics).toEqual([])
    const month = await add({ ...look, date: '2025-04' })
    expect(month.id).toMatch(/^2025-04-30-/)
  })

  it('takes its letters from the randomness it is given, and others where they are taken', async () => {
    let next = 0
    const fixed = {
      clock: () => 0,
      randomBytes: (count: number) => Uint8Array.from({ length: count }, () => next++),
    }
    const first = await previewEntry(folder, ledgerSituation, look, fixed)
    await put(`${first.line}\n`)
    next = 0
    const second = await previewEntry(folder, ledgerSituation, look, fixed)
    expect(first.id).toBe('2025-03-01-abcdef')
    expect(second.id).toBe('2025-03-01-ghijkl')
  })

  it.each([
    [{ ...look, indicator: 'reporte' }, 'unknown-id'],
    [{ date: '2025-03-01', event: 'summit', outcome: 'pakt' }, 'unknown-id'],
    [{ date: '2024-01-01', event: 'summit' }, 'entry-before-start'],
    [{ date: '2025-03-01', retracts: '2025-03-01-aaaaaa' }, 'retracts-nothing'],
    [{ date: '2025-03-01', question: 'summit-2026', outcome: 'maybe' }, 'entry-value'],
  ])('%j is refused and changes nothing', async (members, code) => {
    await add()
    const before = await ledger()
    const { isWritten, diagnostics } = await add(members)
    expect([isWritten, diagnostics.map((found) => found.code)]).toEqual([false, [code]])
    expect(await ledger()).toBe(before)
    expect((await verifyLedger(folder)).entries).toBe(1)
  })

  it('is told what is weak about it, and not what was weak before', async () => {
    await add({ ...look, indicator: 'praise' })
    expect((await add({ ...look, indicator: 'praise', date: '2025-03-05' })).diagnostics).toMatchObject([
      { code: 'looks-too-close' },
    ])
    expect((await add()).diagnostics).toEqual([])
  })

  it('can be seen beforehand, with nothing made or changed', async () => {
    const { line, isSound } = await previewEntry(folder, ledgerSituation, look, environment)
    expect([isSound, JSON.parse(line).indicator]).toEqual([true, 'report'])
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a line that was not finished', () => {
  it('is set aside wherever it was torn, and the entries around it stay whole', async () => {
    const first = await add()
    const second = await add({ ...look, by: '二人目' })
    const whole = Buffer.from(`${first.line}\n`)
    const torn = Buffer.from(second.line)
    for (let length = 1; length < torn.length; length += 7) {
      await rm(folder, { recursive: true })
      await mkdir(folder)
      await put(Buffer.concat([whole, torn.subarray(0, length)]))
      const third = await add()
      expect(await ledger()).toBe(`${first.line}\n${third.line}\n`)
      expect(third.tornFile).toMatch(/^ledger\.torn-\d{4}-\d\d-\d\dT\d{6}Z$/)
      expect(await readFile(join(folder, third.tornFile!))).toEqual(torn.subarray(0, length))
    }
  })

  it('is kept where only the line end is missing', async () => {
    const first = await add()
    await put(first.line)
    const second = await add()
    expect(second.tornFile).toBeNull()
    expect(await ledger()).toBe(`${first.line}\n${second.line}\n`)
  })

  it('is seen by verify', async () => {
    const { line } = await add()
    await put(`${line}\n{"id":"2025`)
    expect(await verifyLedger(folder)).toMatchObject({ isTorn: true, entries: 1, sealed: 1, vanished: [] })
  })
})

it('a ledger whose lines end as on Windows keeps them so', async () => {
  const first = await add()
  await put(`${first.line}\r\n`)
  const second = await add()
  expect(await ledger()).toBe(`${first.line}\r\n${second.line}\r\n`)
  expect(await verifyLedger(folder)).toMatchObject({ sealed: 2, changed: [], vanished: [], unsealed: [] })
})

describe('writers that die', () => {
  it('lose nothing that was acknowledged', () => killWriters(10, 4))

  it('leave a lock that is taken over, also by many at once', async () => {
    const dead = execFileSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))'], {
      encoding: 'utf8',
    })
    const holder = {
      token: 'dead-1',
      pid: Number(dead),
      host: hostname(),
      boot: null,
      namespace: null,
      started: null,
    }
    const own = JSON.parse(await claimOf(folder))
    await writeFile(
      join(folder, '.ledger.lock'),
      JSON.stringify({ ...own, ...holder, namespace: own.namespace }),
    )
    const heir = { ...own, ...holder, token: 'dead-2', namespace: own.namespace }
    await writeFile(join(folder, '.ledger.lock.after-dead-1'), JSON.stringify(heir))
    const added = await Promise.all(Array.from({ length: 8 }, () => add()))
    expect(
      await lossesIn(
        folder,
        added.map(({ id }) => id),
      ),
    ).toEqual(noLosses)
    expect((await readdir(folder)).filter((name) => name.includes('lock'))).toEqual([])
  })

  it('are waited for where they may live, and named', async () => {
    const own = JSON.parse(await claimOf(folder))
    await writeFile(join(folder, '.ledger.lock'), JSON.stringify({ ...own, host: 'elsewhere', token: 't' }))
    let now = 0
    const hasty = { ...environment, clock: () => (now += 6000) }
    await expect(appendEntry(folder, ledgerSituation, look, hasty)).rejects.toMatchObject({
      reason: 'busy',
      detail: expect.stringContaining('elsewhere'),
    })
    await writeFile(join(folder, '.ledger.lock'), 'what is this')
    await expect(add()).rejects.toMatchObject({ reason: 'lock-unreadable' })
  })
})

/** How this process signs a lock, seen while it holds one. */
async function claimOf(place: string): Promise<string> {
  const { withLedgerLock } = await import('../../src/workspace/ledger/ledger-lock.ts')
  return withLedgerLock(place, environment, () => readFile(join(place, '.ledger.lock'), 'utf8'))
}

it('three processes at once lose, glue and double nothing', async () => {
  const writers = ['a', 'b', 'c'].map((name) => runWriter(folder, name, { count: 15 }))
  const written = await Promise.all(writers)
  const acknowledged = written.flatMap((one) => one.acknowledged)
  expect(new Set(acknowledged).size).toBe(45)
  expect(await lossesIn(folder, acknowledged)).toEqual(noLosses)
  expect(await verifyLedger(folder)).toMatchObject({ entries: 45, sealed: 45, unsealed: [] })
})

describe('a disk that takes no more', () => {
  it.runIf(process.platform === 'linux')('is told by /dev/full, which takes nothing', async () => {
    const full = await open('/dev/full', 'a')
    const refused = await writeAll(full, Buffer.from('x')).catch(asNotWritten)
    await full.close()
    expect(refused).toMatchObject({ reason: 'no-space' })
    await symlink('/dev/full', join(folder, 'ledger.jsonl'))
    await expect(add()).rejects.toMatchObject({ reason: 'not-a-file' })
  })

  it.runIf(process.platform === 'linux')(
    'that is full leaves every acknowledged entry and no part of another',
    async () => {
      const script = `mount -t tmpfs -o size=48k none "$0" && cd "$0" && { node "$1" . w; status=$?; cp ledger.* "$2"; ls -A > "$2/names"; exit $status; }`
      const out = await mkdtemp(join(tmpdir(), 'kizashi-full-'))
      const ran = await runCommand(['unshare', '-rm', 'sh', '-c', script, folder, writerProgram, out])
      if (ran.complaint.includes('unshare') || ran.complaint.includes('mount:')) return
      expect(ran.complaint).toContain('no-space')
      expect(ran.acknowledged.length).toBeGreaterThan(3)
      expect(await lossesIn(out, ran.acknowledged)).toEqual(noLosses)
      expect(await verifyLedger(out)).toMatchObject({
        entries: ran.acknowledged.length,
        unsealed: [],
        isTorn: false,
      })
      await rm(out, { recursive: true })
    },
  )

  it.runIf(process.platform !== 'win32')('by a limit on the size of files likewise', async () => {
    const ran = await runCommand(['bash', '-c', 'ulimit -f 3; exec node "$1" "$0" w', folder, writerProgram])
    expect(ran.complaint).toContain('file-limit')
    expect(ran.acknowledged.length).toBeGreaterThan(1)
    expect(await lossesIn(folder, ran.acknowledged)).toEqual(noLosses)
    expect(await verifyLedger(folder)).toMatchObject({
      entries: ran.acknowledged.length,
      unsealed: [],
      isTorn: false,
    })
    expect((await add()).isWritten).toBe(true)
  })

  it('and a folder that may not be written say so', async () => {
    if (process.getuid?.() === 0) return
    await chmod(folder, 0o500)
    await expect(add()).rejects.toMatchObject({ reason: 'forbidden' })
  })
})
