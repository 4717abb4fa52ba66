import { usualRuns } from '../engine/choose-method.ts'
import type { Draw } from '../engine/draw.ts'
import type { Pathway } from '../engine/forecast.ts'
import { runForecast } from '../engine/run-forecast.ts'
import { answersUnder } from '../engine/sensitivity/answers-under.ts'
import { type AnswerDerivatives, askDerivatives } from '../engine/sensitivity/ask-derivatives.ts'
import { simulatedDerivatives } from '../engine/sensitivity/simulated-derivatives.ts'
import { workersInTurn } from '../engine/workers-in-turn.ts'
import type { Ask, Course } from '../language/situation.ts'
import type { Finding, Lens, Surroundings } from './lens.ts'
import { type PlacedJudgement, placedJudgements } from './placed-judgements.ts'
import { type AskedAbout, askedAbout, courseAsking, isExact } from './what-matters/asked-about.ts'
import { judgementGroups } from './what-matters/judgement-groups.ts'
import { isTold, type Leverage, leverages, simulatedLeverages } from './what-matters/leverage.ts'
import { readingList, type ToRead } from './what-matters/reading-list.ts'
import { type Evaluate, type Swing, swingsOf } from './what-matters/swings.ts'
import { type TellingMove, tellingMoves } from './what-matters/telling-moves.ts'
import { type TippingValue, tippingValues } from './what-matters/tipping.ts'
import { answersNeeded, type VarianceFinding, varianceOf } from './what-matters/variance.ts'

/** What an answer hangs on. Its pathways are simulated; every other figure is exact unless `simulated` says otherwise. */
export interface WhatMatters extends Finding {
  /** Null, and everything empty, where the situation has no such question. */
  readonly asked: { readonly id: string; readonly kind: AskedAbout['kind'] } | null
  /** Null where what it is conditional on has no chance. */
  readonly answer: number | null
  /** Null where the derivatives are simulated. */
  readonly configurations: number | null
  /**
   * Histories from which the answer and the derivatives are estimated, and the answer's 95 % interval; null where they are
   * exact. Swings then have no answers, and tipping values, moves that tell and shares of the variance are left out.
   */
  readonly simulated: { readonly runs: number; readonly low: number; readonly high: number } | null
  /** Every judgement that the answer hangs on, heaviest first; those that cannot be told from 0 last. */
  readonly judgements: readonly Leverage[]
  /** The heaviest of them, tried at other values. */
  readonly swings: readonly Swing[]
  readonly tipping: readonly TippingValue[]
  readonly toRead: readonly ToRead[]
  /** Commonest first. */
  readonly pathways: readonly Pathway[]
  readonly tellingMoves: readonly TellingMove[]
  /** Null unless asked for, and where nothing varies. */
  readonly variance: VarianceFinding | null
}

export interface WhatMattersOptions {
  /** Id of a contingency or question; the first of the situation where it is empty. */
  readonly question: string
  /** Judgements that are tried at other values. */
  readonly shown: number
  /** Histories from which the pathways are taken, and their seed. */
  readonly runs: number
  readonly seed: number
  /** Points of each sample for the shares of the variance, best a power of two; 0: none are computed. */
  readonly variance: number
  /** Histories for simulated derivatives; 0: exact ones, where the question has them. */
  readonly simulate: number
}

/** One answer: the judgements it hangs on, what would change it, and how it comes about. */
export const whatMattersLens: Lens<WhatMattersOptions, WhatMatters> = {
  id: 'what-matters',
  title: { en: 'What matters', ja: '決め手' },
  question: {
    en: 'Which judgements does this answer hang on, and how much would it take to change it?',
    ja: 'この答えはどの判断に懸かっているのか。どれだけ動けば答えが変わるのか。',
  },
  explanation: {
    en: 'Gives the derivative of one answer with respect to every judgement, exactly or from simulated histories with intervals, tries the heaviest at the ends of their ranges, finds the least changes that turn the answer into another word, names weighty judgements that stand on little, and tells the moves that lead there from those that do not. Without the ledger.',
    ja: '一つの答えについて、すべての判断に対する微分を厳密に、または模擬した経過から区間付きで求め、重い判断を幅の両端で試し、答えの言葉が変わる最小の変化を探し、根拠の薄い重い判断を挙げ、そこへ至る経過とそうでない経過を見分ける。台帳は踏まえない。',
  },
  defaults: { question: '', shown: 12, runs: 20_480, seed: 1, variance: 0, simulate: 0 },
  run: async (course, options, surroundings) => {
    const asked = askedAbout(course.situation, options.question)
    if (!asked) return nothingAsked
    const isSimulated = options.simulate > 0 || !isExact(asked.element.ask)
    return (isSimulated ? explainSimulated : explain)(course, asked, options, surroundings)
  },
  method: 'docs/methods/sensitivity.md',
  references: [
    'Griewank & Walther 2008, Evaluating Derivatives, doi:10.1137/1.9780898717761',
    'Glynn 1990, Likelihood ratio gradient estimation for stochastic systems, doi:10.1145/84537.84552',
    'Morris 1991, Factorial sampling plans for preliminary computational experiments, doi:10.1080/00401706.1991.10484804',
    'Saltelli et al. 2010, Variance based sensitivity analysis of model output, doi:10.1016/j.cpc.2009.09.018',
    'Jensen 1953, Markoff chains as an aid in the study of Markoff processes, doi:10.1080/03461238.1953.10419459',
  ],
}

async function explain(
  course: Course,
  asked: AskedAbout,
  { shown, runs, seed, variance }: WhatMattersOptions,
  surroundings: Surroundings,
): Promise<WhatMatters> {
  const { element, kind } = asked
  const judged = new Map(placedJudgements(course.situation).map((one) => [one.judgement.address, one]))
  const pathways = await pathwaysTo(course, asked, runs, seed, surroundings)
  const found = askDerivatives(course, element)
  const judgements = leverages([...judged.values()], found.derivatives)
  const groups = variance > 0 ? judgementGroups([...judged.values()], judgements) : []
  const usual = 3 * shown + searching
  const planned = usual + (variance > 0 ? answersNeeded(groups.length, variance) : 0)
  const evaluate = evaluator(course, asked, planned, surroundings)
  const swings = await swingsOf(course, worthTrying(judgements, shown), judged, evaluate)
  return {
    asked: { id: element.id, kind },
    answer: found.value,
    configurations: found.configurations,
    simulated: null,
    judgements,
    swings,
    tipping: await tippingOf(course, element.ask, found, swings, judged, evaluate),
    toRead: readingList(judgements, judged, course.situation.claims),
    pathways,
    tellingMoves: element.given ? [] : tellingMoves(element.ask, found),
    variance: variance > 0 ? await varianceOf(groups, variance, seed, evaluate) : null,
    claims: claimsOf(asked, swings, judged),
  }
}

/** The same from simulated histories: slopes with intervals, and nothing that takes many exact answers. */
async function explainSimulated(
  course: Course,
  asked: AskedAbout,
  { shown, runs, seed, simulate }: WhatMattersOptions,
  surroundings: Surroundings,
): Promise<WhatMatters> {
  const { element, kind } = asked
  const { workers = workersInTurn, onProgress, isCancelled } = surroundings
  const judged = new Map(placedJudgements(course.situation).map((one) => [one.judgement.address, one]))
  const pathways = await pathwaysTo(course, asked, runs, seed, surroundings)
  const found = await simulatedDerivatives(course, element, {
    runs: simulate > 0 ? simulate : usualRuns,
    seed,
    workers,
    onShare: (share) => onProgress?.({ phase: 'sensitivity', share }),
    ...(isCancelled ? { isCancelled } : {}),
  })
  const judgements = simulatedLeverages([...judged.values()], found.derivatives)
  const told = judgements.filter(isTold)
  const swings = worthTrying(told, shown).map(untried)
  return {
    ...nothingAsked,
    asked: { id: element.id, kind },
    answer: found.answer?.value ?? null,
    simulated: found.answer && { runs: found.runs, low: found.answer.low, high: found.answer.high },
    judgements,
    swings,
    toRead: readingList(told, judged, course.situation.claims),
    pathways,
    claims: claimsOf(asked, swings, judged),
  }
}

function untried(leverage: Leverage): Swing {
  return { ...leverage, atLow: null, atHigh: null, atOneMore: null }
}

/** How the answer most often comes about, commonest first. */
async function pathwaysTo(
  course: Course,
  asked: AskedAbout,
  runs: number,
  seed: number,
  surroundings: Surroundings,
): Promise<readonly Pathway[]> {
  const { id } = asked.element
  const only = { contingencies: [id] }
  const options = { method: { runs }, seed, only, ...surroundings }
  const forecast = await runForecast(courseAsking(course, asked), options)
  return forecast.pathways?.[id] ?? []
}

/** Shares of all weight: what a judgement with a range must carry, and what one unit of a judgement without one must move. */
const leastWeight = 0.005
const leastMove = 0.05

/** Of the heaviest, those that carry more than a trace, three in any case; and up to two that have no range and would weigh. */
function worthTrying(judgements: readonly Leverage[], shown: number): Leverage[] {
  const total = judgements.reduce((sum, { weight }) => sum + weight, 0)
  const heaviest = judgements.filter(({ weight }) => weight > 0).slice(0, shown)
  const fixed = judgements.filter(({ weight, slope }) => weight === 0 && Math.abs(slope) >= leastMove * total)
  return [
    ...heaviest.filter(({ weight }, place) => place < 3 || weight >= leastWeight * total),
    ...fixed.slice(0, total > 0 ? 2 : shown),
  ]
}

function tippingOf(
  course: Course,
  ask: Ask,
  { value }: AnswerDerivatives,
  swings: readonly Swing[],
  judged: ReadonlyMap<string, PlacedJudgement>,
  evaluate: Evaluate,
): Promise<TippingValue[]> | TippingValue[] {
  if (value === null || ask.kind === 'count' || ask.kind === 'mean') return []
  return tippingValues(course, value, swings, judged, evaluate)
}

function claimsOf(
  { element }: AskedAbout,
  swings: readonly Swing[],
  judged: ReadonlyMap<string, PlacedJudgement>,
): string[] {
  const grounds = swings.flatMap(({ address }) => judged.get(address)!.because)
  return [...new Set([...element.because, ...grounds])].sort()
}

/** Sweeps that the search for tipping values usually takes beside those of the swings. */
const searching = 44

function evaluator(
  course: Course,
  { element }: AskedAbout,
  planned: number,
  { workers = workersInTurn, onProgress, isCancelled }: Surroundings,
): Evaluate {
  let done = 0
  return async (draws: readonly Draw[]) => {
    const before = done
    const answers = await answersUnder(course, element, draws, {
      workers,
      onDone: (some) => onProgress?.({ phase: 'sensitivity', share: Math.min(1, (before + some) / planned) }),
      ...(isCancelled ? { isCancelled } : {}),
    })
    done += draws.length
    return answers
  }
}

const nothingAsked: WhatMatters = {
  asked: null,
  answer: null,
  configurations: null,
  simulated: null,
  judgements: [],
  swings: [],
  tipping: [],
  toRead: [],
  pathways: [],
  tellingMoves: [],
  variance: null,
  claims: [],
}
