import { evidenceOf } from '../../engine/evidence/evidence.ts'
import { estimateExactCost } from '../../engine/exact/exact-cost.ts'
import { type LiveAnswerer, liveAnswerer } from '../../engine/live/live-answerer.ts'
import { canBeLive, liveQuestion } from '../../engine/live/live-question.ts'
import { askDerivatives } from '../../engine/sensitivity/ask-derivatives.ts'
import { TooLarge } from '../../engine/too-large.ts'
import type { Judgement, Question, Situation } from '../../language/situation.ts'
import { placedJudgements } from '../../lenses/placed-judgements.ts'
import { leverages } from '../../lenses/what-matters/leverage.ts'
import { browserWorkers } from '../session/browser-workers.ts'
import type { Trouble } from '../session/protocol.ts'
import type { LiveAbout, LiveReply, LiveRequest } from './live-protocol.ts'

/** The hand has rested for so many milliseconds when an answer is settled; a person may wait so many seconds for an exact one. */
const [restMilliseconds, patience] = [200, 2]
/** Derivatives are worked out where they are estimated to take less, in sweeps worth a second of one thread. */
const mostSlopeSeconds = 2

interface Open {
  readonly opening: number
  readonly answerer: LiveAnswerer
  readonly judgements: ReadonlyMap<string, Judgement>
}

type Move = Extract<LiveRequest, { kind: 'move' }>

const workers = browserWorkers(Math.max(1, Math.min(2, navigator.hardwareConcurrency - 1)))
let open: Open | null = null
let newest: Move | null = null
let isAnswering = false

self.onmessage = ({ data }: MessageEvent<LiveRequest>) => {
  if (data.kind === 'open') openAbout(data.opening, data.about)
  else if (open === null) return
  else if (data.kind === 'hold') hold(open, data.address)
  else queue(data)
}

function reply(message: LiveReply): void {
  self.postMessage(message)
}

/** Of moves that wait together only the newest is answered: no queue builds up behind a quick hand. */
function queue(move: Move): void {
  newest = move
  if (isAnswering) return
  isAnswering = true
  setTimeout(() => {
    isAnswering = false
    if (newest !== null && open !== null) answer(open, newest)
    newest = null
  })
}

function answer({ opening, answerer, judgements }: Open, { number, address, value }: Move): void {
  const judgement = judgements.get(address)
  if (judgement === undefined) return
  answerer.move({ number, judgement, value }).catch((error: unknown) => {
    reply({ opening, kind: 'trouble', trouble: troubleOf(error) })
  })
}

function hold({ opening, answerer, judgements }: Open, address: string): void {
  const judgement = judgements.get(address)
  try {
    if (judgement !== undefined) answerer.hold(judgement)
  } catch (error) {
    reply({ opening, kind: 'trouble', trouble: troubleOf(error) })
  }
}

function openAbout(opening: number, about: LiveAbout): void {
  open?.answerer.stop()
  open = null
  newest = null
  try {
    begin(opening, about)
  } catch (error) {
    reply({ opening, kind: 'trouble', trouble: troubleOf(error) })
  }
}

function begin(opening: number, about: LiveAbout): void {
  const { course, entries, asOf, id, dates, seed } = about
  const { situation } = course
  const question = questionOf(situation, id)
  if (question === undefined) throw new Error(`${id} is no question of the situation.`)
  if (!canBeLive(question)) {
    tellSlopes(opening, about, question)
    return
  }
  const evidence = evidenceOf(entries, situation, asOf ?? undefined)
  const live = liveQuestion({ course, question, evidence, dates })
  const answerer = liveAnswerer(live, {
    workers,
    seed,
    patience,
    rest: () => new Promise((resolve) => setTimeout(resolve, restMilliseconds)),
    tell: (shift) => reply({ opening, kind: 'shift', shift }),
  })
  const judgements = placedJudgements(situation).map(({ judgement }) => judgement)
  const own = { opening, answerer, judgements: new Map(judgements.map((one) => [one.address, one])) }
  open = own
  // Paths are walked by other threads while this one works out the slopes.
  setTimeout(() => slopesSoon(own, about, question))
  answerer.prepare().then(
    () => {
      if (open === own) reply({ opening, kind: 'ready' })
    },
    (error: unknown) => reply({ opening, kind: 'trouble', trouble: troubleOf(error) }),
  )
}

function questionOf({ contingencies, questions }: Situation, id: string): Question | undefined {
  return [...contingencies, ...questions].find((one) => one.id === id)
}

function slopesSoon(own: Open, about: LiveAbout, question: Question): void {
  if (open !== own) return
  try {
    tellSlopes(own.opening, about, question)
  } catch (error) {
    reply({ opening: own.opening, kind: 'trouble', trouble: troubleOf(error) })
  }
}

/** What each judgement does to the answer, where that is worked out soon enough. */
function tellSlopes(opening: number, { course, id }: LiveAbout, question: Question): void {
  if (question.ask.kind === 'above') return
  const isContingency = course.situation.contingencies.some((one) => one.id === id)
  const cost = estimateExactCost(course, {
    only: isContingency ? { contingencies: [id] } : { questions: [id] },
  })
  if ('refused' in cost || cost.seconds > mostSlopeSeconds) return
  const { derivatives } = askDerivatives(course, question)
  const slopes = leverages(placedJudgements(course.situation), derivatives)
  reply({ opening, kind: 'slopes', slopes })
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof TooLarge) {
    const { of, cells, limit } = error.refusal
    return { kind: 'too-large', of, cells, limit }
  }
  return { kind: 'fault', message: error instanceof Error ? error.message : String(error) }
}
