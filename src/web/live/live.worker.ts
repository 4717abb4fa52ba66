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
import { takingTurns } from './taking-turns.ts'

/** The hand has rested for so many milliseconds when an answer is settled; a person may wait so many seconds for an exact one. */
const [restMilliseconds, patience] = [200, 2]
/** Derivatives are worked out where they are estimated to take less, in sweeps worth a second of one thread. */
const mostSlopeSeconds = 2

interface Open {
  readonly opening: number
  /** Of each answer that follows. */
  readonly answerers: readonly LiveAnswerer[]
  readonly judgements: ReadonlyMap<string, Judgement>
}

type Move = Extract<LiveRequest, { kind: 'move' }>

const workers = takingTurns(browserWorkers(Math.max(1, Math.min(2, navigator.hardwareConcurrency - 1))))
let open: Open | null = null
let newest: Move | null = null
let isAnswering = false

self.onmessage = ({ data }: MessageEvent<LiveRequest>) => {
  if (data.kind === 'open') openAbout(data.opening, data.about)
  else if (data.kind === 'close') close()
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

function answer({ opening, answerers, judgements }: Open, { number, address, value }: Move): void {
  const judgement = judgements.get(address)
  if (judgement === undefined) return
  for (const answerer of answerers) {
    answerer.move({ number, judgement, value }).catch((error: unknown) => {
      reply({ opening, kind: 'trouble', trouble: troubleOf(error) })
    })
  }
}

function hold({ opening, answerers, judgements }: Open, address: string): void {
  const judgement = judgements.get(address)
  try {
    if (judgement !== undefined) for (const answerer of answerers) answerer.hold(judgement)
  } catch (error) {
    reply({ opening, kind: 'trouble', trouble: troubleOf(error) })
  }
}

function close(): void {
  for (const answerer of open?.answerers ?? []) answerer.stop()
  open = null
  newest = null
}

function openAbout(opening: number, about: LiveAbout): void {
  close()
  try {
    begin(opening, about)
  } catch (error) {
    reply({ opening, kind: 'trouble', trouble: troubleOf(error) })
  }
}

function begin(opening: number, about: LiveAbout): void {
  const judgements = placedJudgements(about.course.situation).map(({ judgement }) => judgement)
  const answerers = about.follow.flatMap((id) => answererOf(opening, about, id))
  const own = { opening, answerers, judgements: new Map(judgements.map((one) => [one.address, one])) }
  open = own
  // Paths are walked by other threads while this one works out the slopes.
  setTimeout(() => tellSlopes(own, about, about.slopesOf))
  Promise.all(answerers.map((answerer) => answerer.prepare())).then(
    () => {
      if (open === own) reply({ opening, kind: 'ready' })
    },
    (error: unknown) => reply({ opening, kind: 'trouble', trouble: troubleOf(error) }),
  )
}

/** Nothing where the question has no chance that could follow. */
function answererOf(opening: number, about: LiveAbout, id: string): LiveAnswerer[] {
  const { course, entries, asOf, dates, seed } = about
  const question = questionOf(course.situation, id)
  if (!canBeLive(question)) return []
  const evidence = evidenceOf(entries, course.situation, asOf ?? undefined)
  const live = liveQuestion({ course, question, evidence, dates })
  const answerer = liveAnswerer(live, {
    workers,
    seed,
    patience,
    rest: () => new Promise((resolve) => setTimeout(resolve, restMilliseconds)),
    tell: (shift) => reply({ opening, kind: 'shift', id, shift }),
  })
  return [answerer]
}

function questionOf({ contingencies, questions }: Situation, id: string): Question {
  const question = [...contingencies, ...questions].find((one) => one.id === id)
  if (question === undefined) throw new Error(`${id} is no question of the situation.`)
  return question
}

/** What each judgement does to one answer after another, as long as that is what is open; moves come in between. */
function tellSlopes(own: Open, about: LiveAbout, [id, ...others]: readonly string[]): void {
  if (open !== own || id === undefined) return
  const { opening } = own
  try {
    reply({ opening, kind: 'slopes', id, ...slopesOf(about, id) })
  } catch (error) {
    reply({ opening, kind: 'trouble', trouble: troubleOf(error) })
  }
  setTimeout(() => tellSlopes(own, about, others))
}

/** Nothing where that is not worked out soon enough. */
function slopesOf({ course }: LiveAbout, id: string) {
  const nothing = { answer: null, slopes: null }
  const question = questionOf(course.situation, id)
  if (question.ask.kind === 'above') return nothing
  const isContingency = course.situation.contingencies.some((one) => one.id === id)
  const cost = estimateExactCost(course, {
    only: isContingency ? { contingencies: [id] } : { questions: [id] },
  })
  if ('refused' in cost || cost.seconds > mostSlopeSeconds) return nothing
  const { value, derivatives } = askDerivatives(course, question)
  return { answer: value, slopes: leverages(placedJudgements(course.situation), derivatives) }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof TooLarge) {
    const { of, cells, limit } = error.refusal
    return { kind: 'too-large', of, cells, limit }
  }
  return { kind: 'fault', message: error instanceof Error ? error.message : String(error) }
}
