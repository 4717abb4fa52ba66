import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueSchema } from '../../src/report/issue/issue-schema.ts'
import { poolSchema, scoreSchema } from '../../src/report/score/score-schema.ts'
import { runInProcess } from './run-in-process.ts'
import { runKizashi } from './run-kizashi.ts'

let outside = ''
let folder = ''
beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'きざし 成績 '))
  folder = join(outside, '連立')
  await runInProcess(['new', folder])
})
afterAll(() => rm(outside, { recursive: true, force: true }))

const ledger = async () => (await readFile(join(folder, 'ledger.jsonl'), 'utf8')).trimEnd().split('\n')
const estimate = (...words: string[]) => runInProcess(['estimate', 'breaks-2026', folder, ...words])

describe('from an estimate to a score', () => {
  it('a first estimate is entered before anything else is shown', async () => {
    const first = await estimate(
      '--by',
      'Ann',
      '--best',
      '35%',
      '--low',
      '20%',
      '--high',
      '５０％',
      '--confidence',
      '70',
      '--reasons',
      'polls',
      '--date',
      '2026-01-05',
    )
    expect(first.code).toBe(0)
    const entered = first.out.indexOf('Entered 2026-01-05-')
    expect(entered).toBe(0)
    expect(first.out.indexOf('What the group holds')).toBeGreaterThan(entered)
    expect(first.out).toContain('Your range, brought to 80 %: 18 % to 52 %')
    expect(JSON.parse((await ledger())[0]!)).toMatchObject({
      ...{ question: 'breaks-2026', by: 'Ann', probability: 0.35, low: 0.2, high: 0.5, confidence: 0.7 },
      ...{ round: 1, note: 'polls' },
    })
  })

  it('nothing is shown to whoever has not estimated, and nothing written without an answer', async () => {
    const before = await ledger()
    const refused = await estimate('--by', 'Ben')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).not.toMatch(/35|polls/)
    for (const wrong of [
      ['--best', '1'],
      ['--best', 'soon'],
      ['--best', '60%', '--low', '10%', '--high', '50%'],
    ])
      expect((await estimate('--by', 'Ben', ...wrong)).code).toBe(2)
    expect((await estimate('--by', 'Ben', '--best', '20%', '--date', 'soon')).code).toBe(1)
    expect(await ledger()).toEqual(before)
  })

  it('a second one follows what the group holds, and is of the second round', async () => {
    await estimate('--by', '佐藤', '--best', '0.1', '--date', '2026-01-06')
    // Once as a user's shell runs it.
    const second = await runKizashi([
      'estimate',
      'breaks-2026',
      folder,
      '--by',
      'Ann',
      '--best',
      '20',
      '--date',
      '2026-01-10',
    ])
    expect(second.out.indexOf('Second round')).toBe(0)
    expect(second.out).toContain('person B: polls')
    expect(second.out).not.toContain('佐藤')
    expect(JSON.parse((await ledger()).at(-1)!)).toMatchObject({ probability: 0.2, round: 2 })
  })

  it('pools by name, and does not extremise who discussed', async () => {
    const { out, code } = await runInProcess(['pool', 'breaks-2026', folder], { language: 'ja' })
    expect(code).toBe(0)
    expect(out).toContain('佐藤')
    expect(out).toContain('極端化しない')
    const json = JSON.parse((await runInProcess(['pool', 'breaks-2026', folder, '--json'])).out)
    expect(poolSchema.parse(json).pools.linear).toEqual({ value: expect.closeTo(0.15, 12) })
  })

  it('the model is frozen in a file that can be checked', async () => {
    const { out, code } = await runInProcess(['issue', folder, '--as-of', '2026-01-01', '--exact'])
    expect(code).toBe(0)
    const [name] = await readdir(join(folder, 'issues'))
    expect(out).toContain(`Frozen: issues/${name}`)
    expect((await runInProcess(['issue', 'verify', folder])).code).toBe(0)
    const place = join(folder, 'issues', name!)
    const text = await readFile(place, 'utf8')
    await writeFile(place, text.replace(/"probability": 0\.\d/, '"probability": 0.9'))
    const changed = await runInProcess(['issue', 'verify', folder])
    expect(changed.code).toBe(1)
    expect(changed.out).toContain('changed after it was frozen')
    const left = await runInProcess(['score', folder, '--json'])
    expect(JSON.parse(left.out).issues.leftOut).toEqual([{ file: `issues/${name}`, fault: 'changed' }])
    await writeFile(place, text.replaceAll('\n', '\r\n'))
    expect(JSON.parse((await runInProcess(['issue', 'verify', folder, '--json'])).out).issues).toMatchObject([
      { fault: null, isOfThisText: true },
    ])
  })

  it('a person settles the question, and everybody is scored', async () => {
    const settled = await runInProcess(['resolve', 'breaks-2026', 'いいえ', folder, '--date', '2026-12-31'])
    expect(settled.code).toBe(0)
    const { out } = await runInProcess(['score', folder, '--json'])
    const scores = scoreSchema.parse(JSON.parse(out))
    const late = await estimate('--by', 'Ann', '--best', '1%', '--date', '2026-12-31')
    expect([late.code, late.err]).toEqual([2, expect.stringContaining('settled on 2026-12-31')])
    const names = scores.forecasters.map(({ forecaster }) => forecaster.name)
    expect(names).toEqual(['佐藤', 'Ann', 'desk', 'people-geometric', 'people-median'])
    const ann = scores.questions['breaks-2026']!.binary.find(({ forecaster }) => forecaster.name === 'Ann')!
    expect(ann.brier).toBeCloseTo((5 * 0.35 ** 2 + 355 * 0.2 ** 2) / 360, 12)
    expect(ann.opening).toBe(0.2)
    expect(scores.issues).toMatchObject({ scored: 1, inHindsight: 1 })
  })

  it('in words and as a table, in both languages', async () => {
    const words = await runInProcess(['score', folder], { language: 'ja' })
    expect(words.out).toContain('ブライア得点')
    expect(words.out).toContain('件数不足')
    const table = await runInProcess(['score', folder, '--csv'], { language: 'ja' })
    expect(table.out.startsWith('\ufeffquestion,')).toBe(true)
    const early = await runInProcess(['score', folder, '--as-of', '2026-06-30'])
    expect(early.out).toContain('No question that was forecast is settled yet')
  })
})

it('an issue knows the ledger up to its day, and how likely its reading held it', async () => {
  const knowing = join(outside, 'knowing')
  await runInProcess(['new', knowing])
  const entries = [
    { date: '2026-03-01', state: { budget: 'disputed' }, confidence: 0.9 },
    { date: '2026-09-01', state: { coalition: 'strained' }, confidence: 0.9 },
    { 'as-of': '2026-10-01' },
  ]
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  await writeFile(join(knowing, 'ledger.jsonl'), text)
  const frozen = async (...words: string[]) =>
    issueSchema.parse(JSON.parse((await runInProcess(['issue', knowing, '--json', ...words])).out))
  const updated = async (...words: string[]) =>
    JSON.parse((await runInProcess(['update', knowing, '--json', ...words])).out)
  const latest = await frozen()
  const update = await updated()
  expect(latest).toMatchObject({ asOf: '2026-10-01', ledger: { entries: 3 } })
  expect(latest.evidence!.logLikelihood).toBeCloseTo(update.evidence.logLikelihood, 12)
  expect(latest.questions['breaks-2026']).toEqual(update.questions['breaks-2026'])
  const early = await frozen('--as-of', '2026-06-01')
  expect(early).toMatchObject({ asOf: '2026-06-01', ledger: { entries: 1 } })
  expect(early.questions['breaks-2026']).not.toEqual(latest.questions['breaks-2026'])
  const { evidence } = JSON.parse((await runInProcess(['score', knowing, '--json'])).out)
  expect(evidence).toEqual([
    { reading: 'desk', asOf: '2026-10-01', logLikelihood: latest.evidence!.logLikelihood },
  ])
})

describe('what cannot be done is said', () => {
  it.each([
    [['resolve', 'breaks-2027', 'no'], 'breaks-2026'],
    [['resolve', 'breaks-2026', 'maybe'], 'yes, no, annulled or ambiguous'],
    [['issue', '--as-of', 'soon'], '2026-05-27'],
    [['issue', '--as-of', '2031-01-01'], 'outside the term'],
    [['issue', '--as-of', '2026-05-01', '--simulate', '100'], '--simulate'],
    [['score', '--as-of', '2026'], '2026-12-31'],
    [['pool', 'nothing-of-the-kind'], 'nothing called'],
  ])('%s', async (words, expected) => {
    const { code, out, err } = await runInProcess([...words, folder])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(expected)
  })

  it('nothing is written into a situation that comes with Kizashi', async () => {
    for (const words of [
      ['resolve', 'breaks-2026', 'no'],
      ['estimate', 'breaks-2026'],
    ]) {
      const { code, err } = await runInProcess([...words, 'first-steps', '--date', '2026-12-31'], {})
      expect([code, err]).toEqual([2, expect.stringContaining('comes with Kizashi')])
    }
  })

  it('a ledger with errors is told before anything is computed', async () => {
    const broken = join(outside, 'broken')
    await runInProcess(['new', broken])
    await writeFile(
      join(broken, 'ledger.jsonl'),
      '{"date": "2026-02-01", "question": "breaks-2026", "outcome": "maybe"}\n',
    )
    const { code, out } = await runInProcess(['score', broken, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).error.diagnostics).toMatchObject([{ code: 'entry-value' }])
  })

  it('a reading that holds the ledger to be impossible is not frozen', async () => {
    const torn = join(outside, 'torn')
    await runInProcess(['new', torn])
    const states = ['broken', 'firm'].map((state) => ({ date: '2026-02-01', state: { coalition: state } }))
    await writeFile(join(torn, 'ledger.jsonl'), states.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    const { code, out, err } = await runInProcess(['issue', torn])
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('no chance')
    expect(await readdir(torn)).not.toContain('issues')
  })

  it('a question settled otherwise than the ledger says is remarked on', async () => {
    const other = join(outside, 'other')
    await runInProcess(['new', other])
    await writeFile(
      join(other, 'ledger.jsonl'),
      '{"id": "2026-02-01-broken", "date": "2026-02-01", "state": {"coalition": "broken"}}\n',
    )
    const { code, err } = await runInProcess(['resolve', 'breaks-2026', 'no', other, '--date', '2026-12-31'])
    expect(code).toBe(0)
    expect(err).toContain('2026-02-01-broken')
    const { out } = await runInProcess(['score', other])
    expect(out).toContain('Settled otherwise than the ledger says')
  })
})
