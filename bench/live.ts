// Processor time of a moved judgement on the flagship, without and with its ledger: `npm run bench -- live [moves]`.
import { cpus } from 'node:os'
import { join } from 'node:path'
import { nominalDraw } from '../src/engine/draw.ts'
import { evidenceOf } from '../src/engine/evidence/evidence.ts'
import { type KeptIsland, keptIslandShard, noPathsYet } from '../src/engine/live/kept-paths.ts'
import { exactFigures } from '../src/engine/live/live-exact.ts'
import { compiledFor, type LiveQuestion, liveQuestion } from '../src/engine/live/live-question.ts'
import { differenceOf, newReader, ownAnswer, reweigh, withIsland } from '../src/engine/live/reweigh.ts'
import { askDerivatives } from '../src/engine/sensitivity/ask-derivatives.ts'
import { movedDraw } from '../src/engine/sensitivity/moved-draw.ts'
import { seriesDates } from '../src/engine/series-dates.ts'
import { workersInTurn } from '../src/engine/workers-in-turn.ts'
import { courseOf } from '../src/language/course.ts'
import { readLedger } from '../src/language/ledger.ts'
import { readSituation } from '../src/language/read-situation.ts'
import type { Judgement } from '../src/language/situation.ts'
import { placedJudgements } from '../src/lenses/placed-judgements.ts'
import { leverages } from '../src/lenses/what-matters/leverage.ts'
import { unitsOf, valueAtUnits } from '../src/lenses/what-matters/unit.ts'
import { readFolder } from '../src/workspace/read-folder.ts'

const moves = Number(process.argv[2] ?? 20)
const [islands, particles] = [32, 256]
const asked = ['us-north-summit', 'provocation', 'acceptance', 'alliances-in-place', 'rok-arms']

const { files, ledger } = await readFolder(join(process.cwd(), 'situations/korean-peninsula'))
const { draft } = readSituation(files)
const course = draft && courseOf(draft, {}).course
if (!course || !ledger) throw new Error('The flagship has errors: see kizashi check')
const { situation } = course
const { entries } = readLedger(ledger, situation)
const judgements = placedJudgements(situation)
const dates = seriesDates(situation.from, situation.to)
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${islands * particles} paths, one thread\n`,
)
for (const [name, known] of [
  ['as judged', []],
  ['given the ledger', entries],
] as const) {
  process.stdout.write(`\n${name}\n`)
  for (const id of asked) {
    const question = situation.contingencies.find((one) => one.id === id)!
    const { derivatives } = askDerivatives(course, question)
    const { address } = leverages(judgements, derivatives)[0]!
    const { judgement } = judgements.find((one) => one.judgement.address === address)!
    await time(
      liveQuestion({ course, question, evidence: evidenceOf(known, situation), dates }),
      judgement,
      known.length === 0,
    )
  }
}

async function time(live: LiveQuestion, judgement: Judgement, isExact: boolean): Promise<void> {
  const walking = process.cpuUsage()
  let reader = Array.from(
    { length: islands },
    (_, island): KeptIsland =>
      keptIslandShard({ common: live.nominal, task: { seed: 1, island, particles } }),
  ).reduce(withIsland, newReader(noPathsYet(live.nominal)))
  const walked = milliseconds(walking)
  const base = unitsOf(judgement, judgement.nominal)
  const values = Array.from({ length: moves }, (_, place) =>
    valueAtUnits(judgement, base + ((place + 1) / moves) * (judgement.scale === 'chance' ? 0.3 : 1)),
  )
  const counting = process.cpuUsage()
  reader = reweigh(reader, compiledFor(live, drawAt(values[0]!))).reader
  const counted = milliseconds(counting)
  const times = values.map((value) => {
    const started = process.cpuUsage()
    const weighed = reweigh(reader, compiledFor(live, drawAt(value)))
    reader = weighed.reader
    return milliseconds(started)
  })
  const { answer } = reweigh(reader, compiledFor(live, drawAt(values.at(-1)!)))
  const own = ownAnswer(reader)
  const { value, standardError } = differenceOf(own, answer)
  const sorted = times.sort((a, b) => a - b)
  process.stdout.write(
    `${live.question.id}: a move ${sorted[moves >> 1]!.toFixed(1)} ms (95th percentile ` +
      `${sorted[Math.floor(0.95 * moves)]!.toFixed(1)}); once ${walked.toFixed(0)} ms of walking, ${counted.toFixed(0)} ms of counting; ` +
      `by ${judgement.address} ${points(value)} ± ${points(2 * standardError)} pp, ` +
      `paths worth ${answer.worth.toFixed(0)} of ${own.worth.toFixed(0)}`,
  )
  if (isExact) {
    const before = await exactFigures(live, nominalDraw, workersInTurn)
    const started = process.cpuUsage()
    const after = await exactFigures(live, drawAt(values.at(-1)!), workersInTurn)
    const took = milliseconds(started)
    process.stdout.write(`; exactly ${points(after!.value! - before!.value!)} pp in ${took.toFixed(0)} ms`)
  }
  process.stdout.write('\n')

  function drawAt(moved: number) {
    return movedDraw(live.course, judgement, moved, nominalDraw)
  }
}

/** Of the processor: what others take of the machine is left out. */
function milliseconds(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

function points(share: number): string {
  return (100 * share).toFixed(2)
}
