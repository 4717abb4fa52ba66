import { expect, test } from 'vitest'
import { runUpdate } from '../../src/engine/evidence/run-update.ts'
import { dayOfText } from '../../src/language/dates.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { type WouldMove, wouldMove } from '../../src/lenses/would-move.ts'
import { entryPreview } from '../../src/report/entering/entry-preview.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { talksText } from '../simulation/talks-text.ts'

const course = courseFromText(talksText)
const { situation } = course
const entriesOf = (...lines: string[]) =>
  readLedger({ name: 'ledger.jsonl', text: `${lines.join('\n')}\n` }, situation).entries
const hard = '{"id": "hard", "date": "2025-09-01", "state": {"line": "hard"}, "confidence": 0.9}'
const test1 = '{"id": "test-1", "date": "2026-02-01", "event": "test"}'
const reading = '{"id": "until", "as-of": "2026-06-30"}'

const found = async (id: string, ...lines: string[]) =>
  (await wouldMove(course, {
    id,
    before: entriesOf(...lines.filter((line) => !line.includes(`"id": "${id}"`))),
    after: entriesOf(...lines),
  })) as WouldMove

test('the newest entry moves the answers to where the update with it has them', async () => {
  const { moves, method } = await found('test-1', hard, test1)
  const update = await runUpdate(course, entriesOf(hard, test1))
  expect(method.kind).toBe('exact')
  expect(moves.length).toBeGreaterThan(0)
  for (const { name, after } of moves) {
    const now =
      name.kind === 'questions' ? update.questions[name.id] : update.contingencies[name.id]!.probability
    expect(after).toBeCloseTo(now!.value!, 9)
  }
})

test('it moves them from where the update without it has them on its day', async () => {
  const { moves } = await found('test-1', hard, test1)
  const day = dayOfText('2026-02-01')!
  const silent = await runUpdate(course, entriesOf(hard, '{"as-of": "2026-02-01"}'), { asOf: day })
  const contingencies = moves.filter(({ name }) => name.kind === 'contingencies')
  expect(contingencies.length).toBeGreaterThan(0)
  for (const { name, before } of contingencies)
    expect(before).toBeCloseTo(silent.contingencies[name.id]!.probability.value!, 9)
})

test('a day up to which the record is complete moves them by the silence until then', async () => {
  const { moves } = await found('until', hard, reading)
  const [before, after] = [
    await runUpdate(course, entriesOf(hard)),
    await runUpdate(course, entriesOf(hard, reading)),
  ]
  for (const { name, ...move } of moves.filter(({ name: { kind } }) => kind === 'contingencies')) {
    expect(move.before).toBeCloseTo(before.contingencies[name.id]!.probability.value!, 9)
    expect(move.after).toBeCloseTo(after.contingencies[name.id]!.probability.value!, 9)
  }
})

test('somebody’s forecast bears on nothing', async () => {
  const { id } = situation.questions[0]!
  const line = `{"id": "said", "date": "2026-02-01", "question": "${id}", "by": "mori", "probability": 0.3}`
  expect(await found('said', hard, line)).toBeNull()
})

test('shown are the contingencies that move by half a point or more, the most first, with the method', async () => {
  const moved = await found('test-1', hard, test1)
  const { lines, rest, method } = entryPreview(situation, moved, 'en')
  expect(lines.length + rest.length).toBeGreaterThan(0)
  expect(lines.every(({ name, by }) => name.kind === 'contingencies' && Math.abs(by) >= 0.005)).toBe(true)
  const sizes = lines.map(({ by }) => Math.abs(by))
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one))
  expect(method).toMatch(/^Weighed exactly/)
  expect(entryPreview(situation, { ...moved, moves: [] }, 'ja').rest).toBe('0.5ポイント以上動く事態はない。')
})
