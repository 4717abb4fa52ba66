import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { completion } from '../../src/cli/commands/completion.ts'
import { type AddFlags, logAdd } from '../../src/cli/commands/log-add.ts'
import { logIds } from '../../src/cli/commands/log-ids.ts'
import { type ListFlags, logList } from '../../src/cli/commands/log-list.ts'
import { logRetract } from '../../src/cli/commands/log-retract.ts'
import { logVerify } from '../../src/cli/commands/log-verify.ts'
import { CommandLineError } from '../../src/cli/exit-codes.ts'
import { askMissing } from '../../src/cli/ledger/ask-missing.ts'
import { type EntryFlags, entryMembers, subjectOf } from '../../src/cli/ledger/entry-members.ts'
import { ledgerId } from '../../src/language/ledger-id.ts'
import { ledgerSituation } from '../ledger/ledger-situation.ts'
import { recordingTerminal } from './recording-terminal.ts'
import { runKizashi } from './run-kizashi.ts'

const situation = `kizashi: 1
title: Talks
from: 2025-01-20
to: 2029-01-20
claims: {c1: {says: x}, c2: {says: y}, c3: {says: z}}
factors:
  talks: {states: [none, talking, deal], start: none, tempo: 1 year}
events:
  summit:
    rate: once in 10 years
    outcomes: {pact: {chance: 30%, sets: {talks: deal}}, walkout: {chance: 30%, sets: {talks: none}}}
    reported: always
indicators:
  praise: {title: Praise by name, seen: {talks: {none: 10%, talking: 40%, deal: 80%}}}
questions:
  summit-2026: {ask: {event: summit, by: 2026-12-31}}
`
const byHand = ['2025-03', '2025-04', '2026-01', '2026-02'].map(
  (month) => `{"date": "${month}-10", "event": "summit"}\n`,
)

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kizashi-log-')), '情勢')
  await mkdir(folder)
  await writeFile(join(folder, 'situation.yaml'), situation)
  await writeFile(join(folder, 'ledger.jsonl'), byHand.join(''))
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

const ledgerFile = () => readFile(join(folder, 'ledger.jsonl'), 'utf8')
const lastEntry = async () => JSON.parse((await ledgerFile()).trimEnd().split('\n').at(-1)!)

async function add(about: string | undefined, flags: AddFlags, language: 'en' | 'ja' = 'en') {
  const terminal = recordingTerminal(language)
  const code = await logAdd(about, folder, flags, terminal)
  return { code, out: terminal.out, remarks: terminal.remarks }
}
async function list(flags: ListFlags = {}) {
  const terminal = recordingTerminal()
  await logList(folder, flags, terminal)
  return terminal.out
}
async function verify(flags: { seal?: true } = {}) {
  const terminal = recordingTerminal()
  return { code: await logVerify(folder, flags, terminal), out: terminal.out }
}

describe('log add', () => {
  it.each<[string | undefined, AddFlags, object]>([
    [
      'praise',
      { notSeen: true, date: '2026-06-01' },
      { date: '2026-06-01', indicator: 'praise', seen: false },
    ],
    [
      'summit',
      {
        outcome: 'walkout',
        date: '2026-06-01',
        because: ['c1,c2', 'c3'],
        by: '分析官',
        note: '一行目\n二行目',
      },
      {
        date: '2026-06-01',
        event: 'summit',
        outcome: 'walkout',
        because: ['c1', 'c2', 'c3'],
        by: '分析官',
        note: '一行目\n二行目',
      },
    ],
    [
      'talks=talking',
      { date: '2026-06', confidence: '９０％' },
      { date: '2026-06', state: { talks: 'talking' }, confidence: 0.9 },
    ],
    [
      'talks=talking,deal',
      { date: '2026-06-01T05:10+09:00' },
      { date: '2026-06-01T05:10+09:00', state: { talks: ['talking', 'deal'] } },
    ],
    [
      'summit-2026',
      { probability: '7%', by: 'me', date: '2026-06-01' },
      { date: '2026-06-01', question: 'summit-2026', probability: 0.07, by: 'me' },
    ],
    [
      'summit-2026',
      { outcome: 'no', date: '2027-01-01' },
      { date: '2027-01-01', question: 'summit-2026', outcome: 'no' },
    ],
    [undefined, { asOf: '2026-06-30' }, { 'as-of': '2026-06-30' }],
  ])('%s %j', async (about, flags, expected) => {
    const { code } = await add(about, flags)
    expect(code).toBe(0)
    const { id: written, ...rest } = await lastEntry()
    expect(rest).toEqual(expected)
    expect(written).toMatch(/^202\d-\d\d-\d\d-[a-z0-9]{6}$/)
    expect((await verify()).code).toBe(0)
  })

  it('tells what was added, and how far the record reaches now', async () => {
    const { out } = await add('talks=talking', { date: '2026-06-03' })
    expect(out).toMatch(/^Added 2026-06-03-[a-z0-9]{6}\n/)
    expect(out).toContain('"state":{"talks":"talking"}')
    expect(out).toContain('5 entries count')
    const japanese = await add(undefined, { asOf: '2026-06-30' }, 'ja')
    expect(japanese.out).toContain('記録した')
    expect(japanese.out).toContain('2026-06-30 まで及ぶ')
  })

  it('dry: shows the line and everything that would be told, and leaves the folder as it was', async () => {
    const before = await ledgerFile()
    const { code, out } = await add('talks=talking', { date: '2026-06', dryRun: true })
    expect(code).toBe(0)
    expect(out).toContain('Nothing has been written')
    expect(out).toContain('entry-at-last-day')
    expect(await ledgerFile()).toBe(before)
    const json = await add('talks=talking', { date: '2026-06', dryRun: true, json: true })
    expect(JSON.parse(json.out)).toMatchObject({ written: false, entry: { state: { talks: 'talking' } } })
  })

  it('dry: shows what the entry would move, as the update has it', async () => {
    await writeFile(join(folder, 'ledger.jsonl'), '')
    const { out } = await add('summit', { date: '2026-03-01', dryRun: true })
    expect(out).toMatch(/What it would move\n {2}summit-2026 +\d+ % → 100 %\n/)
    const before =
      1 - Math.exp(-(0.1 * (Date.UTC(2026, 11, 31) - Date.UTC(2026, 2, 1))) / 365.25 / 86_400_000)
    const json = await add('summit', { date: '2026-03-01', dryRun: true, json: true })
    const [move] = JSON.parse(json.out).moves
    expect(move).toMatchObject({ question: 'summit-2026', after: 1 })
    expect(move.before).toBeCloseTo(before, 6)
    const praise = await add('praise', { date: '2026-03-01', seen: true, dryRun: true }, 'ja')
    expect(praise.out).toContain('0.5ポイント以上動く答えはない')
  })

  it('dry: says what forbids an entry that the situation gives no chance', async () => {
    await writeFile(join(folder, 'ledger.jsonl'), '')
    await writeFile(
      join(folder, 'situation.yaml'),
      situation.replace('start: none, tempo: 1 year', 'start: none'),
    )
    const { code, out } = await add('talks=talking', { date: '2026-03-01', confidence: '1', dryRun: true })
    expect(code).toBe(3)
    expect(out).toContain('talks')
  })

  it.each<[string, AddFlags, string]>([
    ['talks=talkin', { date: '2026-06-01' }, 'Close names: talking'],
    ['talks=talking', { date: '2026-06-01', because: ['c9'] }, 'unknown-id'],
    ['talks=talking', {}, 'lacks date'],
    ['praise', { date: '2026-06-01' }, 'lacks seen'],
    ['praise', { date: '2026-06-01', seen: true, probability: '3%' }, 'entry-key-unknown'],
    ['summit-2026', { date: '2026-06-01', probability: '3%' }, 'lacks by'],
    ['summit-2026', { date: '2026-06-01', probability: 'often', by: 'me' }, 'often'],
  ])('refuses %s %j and changes nothing', async (about, flags, said) => {
    const before = await ledgerFile()
    const { code, out } = await add(about, flags)
    expect(code).toBe(1)
    expect(out).toContain(said)
    expect(await ledgerFile()).toBe(before)
    const json = await add(about, { ...flags, json: true })
    expect(JSON.parse(json.out).error.diagnostics.length).toBeGreaterThan(0)
  })

  it('offers near names, and the states of a factor', async () => {
    await expect(add('prais', {})).rejects.toThrow('praise')
    await expect(add('talks', {})).rejects.toThrow('talks=talking')
    await expect(add('talk=talking', {})).rejects.toThrow('talks')
    await expect(add('praise', { seen: true, notSeen: true })).rejects.toThrow('Choose one')
    await expect(add('talks', {}, 'ja')).rejects.toThrow('要因')
    await expect(add('talks', {})).rejects.toBeInstanceOf(CommandLineError)
  })

  it('sets aside what an earlier writer left unfinished, and says so', async () => {
    await writeFile(join(folder, 'ledger.jsonl'), `${await ledgerFile()}{"id":"2026-0`)
    const { remarks, code } = await add(undefined, { asOf: '2026-06-30' })
    expect(code).toBe(0)
    const [, name] = /set aside in (\S+);/.exec(remarks)!
    expect(await readFile(join(folder, name!), 'utf8')).toBe('{"id":"2026-0')
  })

  it.runIf(process.platform === 'linux')(
    'says in words what the disk refuses, with exit code 3',
    async () => {
      const script = 'ulimit -f 12; exec "$@"'
      const words = [process.execPath, program, 'log', 'add', 'talks=talking', folder, '--date', '2026-06-01']
      await writeFile(
        join(folder, 'ledger.jsonl'),
        `{"as-of": "2026-01-01", "note": "${'x'.repeat(12_240)}"}\n`,
      )
      const before = await ledgerFile()
      const ran = spawnSync('bash', ['-c', script, 'bash', ...words, '--lang', 'ja'], { encoding: 'utf8' })
      expect([ran.status, ran.stdout]).toEqual([3, ''])
      expect(ran.stderr).toContain('ファイルの大きさの上限に達した')
      expect(await ledgerFile()).toBe(before)
    },
  )

  it('does not write into what comes with Kizashi, and tries it dry', async () => {
    const words = ['log', 'add', 'licensing=closed', 'graphite-supply', '--date', '2026-06-01']
    const refused = await runKizashi(words)
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain('Copy its folder')
    expect((await runKizashi([...words, '--dry-run'])).code).toBe(0)
  })
})

describe('log retract and list', () => {
  it('both stay to be seen, the first marked', async () => {
    await add('talks=talking', { date: '2026-06-03', by: 'me' })
    const { id } = await lastEntry()
    const terminal = recordingTerminal()
    await expect(logRetract(id, folder, {}, terminal)).rejects.toThrow('--why')
    expect(await logRetract(id, folder, { why: 'Withdrawn', by: 'you' }, terminal)).toBe(0)
    const out = await list({ since: '2026-06' })
    expect(out).toMatch(/\[RETRACTED\] 2026-06-03 /)
    expect(out).toContain('(you): Withdrawn')
    const { entries } = JSON.parse(await list({ kind: 'state', json: true }))
    expect(entries.at(-1)).toMatchObject({ id, kind: 'state', by: 'me' })
    expect(entries.at(-1).retractedBy).toBe((await lastEntry()).id)
    expect(await logRetract('2026-06-03-nothing', folder, { why: 'x' }, terminal)).toBe(1)
  })

  it('keeps to the kind and the days asked for', async () => {
    const out = await list({ kind: 'event', since: '2026-01', until: '2026-01' })
    expect(out.match(/ · event$/gm)).toHaveLength(1)
    expect(out).toContain('1 of 4 entries')
    await expect(list({ kind: 'evnt' })).rejects.toThrow('--kind is one of indicator, event')
    await expect(list({ since: 'May' })).rejects.toThrow('May is no date')
  })
})

it.runIf(process.platform === 'linux')(
  'the tab key of bash completes ids, also behind an equals sign',
  async () => {
    const complete = (line: string) => {
      const script = `kizashi() { "$NODE" "$PROGRAM" "$@"; }
eval "$(kizashi completion bash)"
COMP_LINE="$1"; COMP_POINT=\${#1}; _kizashi; printf '%s\\n' "\${COMPREPLY[@]}"`
      const env = { ...process.env, NODE: process.execPath, PROGRAM: program }
      return spawnSync('bash', ['-c', script, 'bash', line], {
        cwd: folder,
        env,
        encoding: 'utf8',
      }).stdout.split('\n')
    }
    expect(complete('kizashi log add su')).toEqual(['summit', 'summit-2026', ''])
    expect(complete('kizashi log add talks=t')).toEqual(['talking', ''])
    expect(() => completion('cmd', recordingTerminal())).toThrow('bash, zsh, fish, powershell')
  },
)

const idOf = (line: string) => ledgerId(JSON.parse(line))

describe('log verify', () => {
  it('says that nothing is sealed, seals, and then notices a change and a loss with exit code 1', async () => {
    expect((await verify()).out).toContain('4 entries have no seal')
    expect(await verify({ seal: true })).toEqual({
      code: 0,
      out: 'All 4 entries stand as they were entered.\n',
    })
    const [first, second, ...rest] = (await ledgerFile()).split('\n')
    await writeFile(join(folder, 'ledger.jsonl'), [second!.replace('"', ' "'), ...rest].join('\n'))
    const { code, out } = await verify({ seal: true })
    expect(code).toBe(1)
    expect(out).toContain(`Line 1: ${idOf(second!)} reads otherwise`)
    expect(out).toContain(`${idOf(first!)} was entered and is not there any more`)
  })
})

it('log ids lists them with titles, or those that begin so alone', async () => {
  const [all, some] = [recordingTerminal(), recordingTerminal()]
  await logIds(folder, {}, all)
  expect(all.out).toMatch(/^praise {2,}Praise by name$/m)
  await logIds(folder, { prefix: 'talks=t' }, some)
  expect(some.out.split('\n')).toContain('talks=talking')
  expect(
    some.out
      .split('\n')
      .slice(0, -1)
      .every((id) => id.startsWith('talks=t')),
  ).toBe(true)
})

describe('a person at the terminal', () => {
  const terminal = recordingTerminal()
  async function answered(about: string, flags: EntryFlags, answers: readonly string[]) {
    const left = [...answers]
    const ask = async () => left.shift() ?? ''
    const subject = subjectOf(about, flags, ledgerSituation, terminal)
    const all = await askMissing(ask, subject, flags, ledgerSituation, '2025-05-01', terminal)
    expect(left).toEqual([])
    return entryMembers(subject, all, '2025-05-01')
  }

  it('is asked for what is missing and for nothing else', async () => {
    expect(await answered('praise', {}, ['yes', ''])).toEqual({
      date: '2025-05-01',
      indicator: 'praise',
      seen: true,
    })
    expect(await answered('praise', { notSeen: true, date: '2025-04-01' }, [])).toMatchObject({ seen: false })
    expect(await answered('summit', {}, ['pact', '2025-04-01'])).toMatchObject({
      outcome: 'pact',
      date: '2025-04-01',
    })
    expect(await answered('summit', { date: '2025-04-01' }, [''])).toEqual({
      date: '2025-04-01',
      event: 'summit',
    })
    expect(await answered('summit-2026', {}, ['35%', 'me', ''])).toMatchObject({
      probability: 0.35,
      by: 'me',
    })
    expect(await answered('summit-2026', {}, ['no', ''])).toMatchObject({ outcome: 'no' })
  })
})
