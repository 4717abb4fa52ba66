import type { Day } from '../../language/day.ts'
import type { Contingency, Question, Situation } from '../../language/situation.ts'
import { nominalDraw } from '../draw.ts'
import { concernOf } from '../exact/exact-forecast.ts'
import { dayOf } from '../exact/follow-question.ts'
import { type ChanceRequest, isAskClosed } from '../exact/plan-sweeps.ts'
import type { Curve, Estimate } from '../forecast.ts'
import { recordById, recordByState } from '../record-by-id.ts'
import { selectedIn } from '../selection.ts'
import type { AskGiven } from './ask-given.ts'
import type { ExactFindings, UpdateRequest } from './exact-findings.ts'
import type { Earlier, EntryUpdate, Update } from './update.ts'
import { askKey, meanAtEnd } from './wanted-asks.ts'

/** Reads the update from what the sweeps found. */
export function updateOf(findings: ExactFindings, options: UpdateRequest): Update {
  const { course, compiled, filtered, sweeps } = findings
  const { situation } = course
  const { evidence, chain } = compiled
  const shown = selectedIn(situation, options.selection)
  const { asOf, silentUntil } = evidence
  const answer = (request: ChanceRequest) => answerOn(findings, request, ({ known }) => known.days.get(asOf)!)
  return {
    reading: situation.reading.id,
    options: course.options,
    whatIfs: course.whatIfs,
    from: situation.from,
    to: situation.to,
    asOf,
    silentUntil,
    method: {
      kind: 'exact',
      configurations: chain.space.configurations,
      error: filtered.error,
      sweeps: 2 + 2 * findings.asks.size + sweeps.length,
      leftOut: [],
    },
    now: { factors: factorsNow(findings, shown.factors) },
    factors: recordByState(shown.factors, (factor, state) => ({
      value: chanceOf(findings.ahead.marginal(factor, state, situation.to)),
    })),
    events: recordById(shown.events, ({ id }) => ({
      happened: evidence.entries.flatMap((entry) =>
        entry.kind === 'event' && entry.event === id ? [entry.day] : [],
      ),
      ahead: {
        probability: eventAhead(findings, id, situation.to),
        expected: { value: findings.ahead.expected(id, situation.to) },
      },
    })),
    quantities: recordById(shown.quantities, (quantity) => ({
      mean: answer(meanAtEnd(quantity, situation.to)),
      quantiles: null,
    })),
    questions: recordById(shown.questions, answer),
    contingencies: recordById(shown.contingencies, (contingency) => {
      const probability = answer(contingency)
      return { probability, concern: concernOf(contingency.harm, options.draw ?? nominalDraw, probability) }
    }),
    evidence: evidenceUpdate(findings, shown),
    beginning: beginning(findings, shown),
    since: options.since === null ? null : earlier(findings, shown, options.since),
    series: seriesOf(findings, shown),
  }
}

type Shown = ReturnType<typeof selectedIn>

/** The answer at one of the moments at which it was told. */
function answerOn(
  { asks, course }: ExactFindings,
  { ask, given }: ChanceRequest,
  read: (found: AskGiven) => number,
): Estimate {
  if (ask.kind === 'above') return { value: null, reason: 'needs-simulation' }
  const both = read(asks.get(askKey(ask, given))!)
  if (given) {
    const condition = read(asks.get(askKey(given, null))!)
    return condition === 0
      ? { value: null, reason: 'given-has-no-chance' }
      : { value: chanceOf(both / condition) }
  }
  if (ask.kind === 'mean') return { value: startOf(course.situation, ask.quantity) + both }
  return { value: ask.kind === 'count' ? both : chanceOf(both) }
}

/** Nearer to certainty than this is not told from it: rounding, where something is known to have happened. */
const certain = 1 - 1e-11

function chanceOf(value: number): number {
  return value > certain ? 1 : value
}

function startOf({ quantities }: Situation, id: string): number {
  return nominalDraw(quantities.find((quantity) => quantity.id === id)!.start)
}

function eventAhead({ ahead, course }: ExactFindings, id: string, day: Day): Estimate {
  return ahead.chance({ ask: { kind: 'event', events: [id], by: course.situation.to }, given: null }, day)
}

function evidenceUpdate(findings: ExactFindings, { questions, contingencies }: Shown): Update['evidence'] {
  const { filtered, compiled } = findings
  const { log, logTotal } = filtered
  const { entries } = compiled.evidence
  const last = log.after.at(-1) ?? 0
  return {
    logLikelihood: logTotal,
    silence: logTotal - last,
    entries: entries.map(({ id, day }, entry): EntryUpdate => {
      const moves = (asked: readonly (Question | Contingency)[]) =>
        recordById(asked, (request) => ({
          before: answerOn(findings, request, ({ known }) => known.before[entry]!).value,
          after: answerOn(findings, request, ({ known }) => known.after[entry]!).value,
        }))
      return {
        id,
        day,
        logLikelihood: log.after[entry]! - (entry === 0 ? 0 : log.after[entry - 1]!),
        questions: moves(questions),
        contingencies: moves(contingencies),
      }
    }),
  }
}

/** The answers before the first entry: those of the forecast. */
function beginning(findings: ExactFindings, shown: Shown): Earlier {
  const { from } = findings.course.situation
  const isAtOnce = findings.compiled.evidence.entries[0]?.day === from
  return earlier(findings, shown, from, ({ known }) => (isAtOnce ? known.before[0]! : known.days.get(from)!))
}

function earlier(
  findings: ExactFindings,
  { questions, contingencies }: Shown,
  day: Day,
  read: (found: AskGiven) => number = ({ known }) => known.days.get(day)!,
): Earlier {
  const values = (asked: readonly (Question | Contingency)[]) =>
    recordById(asked, (request) => answerOn(findings, request, read).value)
  return { day, questions: values(questions), contingencies: values(contingencies) }
}

function seriesOf(findings: ExactFindings, shown: Shown): Update['series'] {
  const { dates, compiled, ahead, filtered } = findings
  const { asOf } = compiled.evidence
  const curve = (at: (day: Day, date: number) => number | null): Curve => ({ values: dates.map(at) })
  const asked = (request: ChanceRequest) => curve((day, date) => onDate(findings, request, day, date))
  const first = firstStates(findings)
  const now = factorsNow(findings, shown.factors)
  return {
    dates,
    factors: recordByState(shown.factors, (factor, state, stateId) =>
      curve((day) => {
        if (day > asOf) return chanceOf(ahead.marginal(factor, state, day))
        return day === asOf
          ? now[factor]![stateId]!.value
          : chanceOf(filtered.smoothed.get(day)![first.get(factor)! + state]!)
      }),
    ),
    events: recordById(shown.events, ({ id }) =>
      curve((day) => (day < asOf ? null : eventAhead(findings, id, day).value)),
    ),
    questions: recordById(shown.questions, asked),
    contingencies: recordById(shown.contingencies, asked),
    quantities: recordById(shown.quantities, (quantity) =>
      asked(meanAtEnd(quantity, findings.course.situation.to)),
    ),
  }
}

/** The answer with its day moved to one of the dates, given all evidence. */
function onDate(findings: ExactFindings, request: ChanceRequest, day: Day, date: number): number | null {
  const { asks, course, dates, compiled, ahead } = findings
  const { ask, given } = request
  if (ask.kind === 'above') return null
  const { curve } = asks.get(askKey(ask, given))!
  if (ask.kind === 'mean' || ask.kind === 'count') {
    const { asOf } = compiled.evidence
    const start = ask.kind === 'mean' ? startOf(course.situation, ask.quantity) : 0
    const past = curve[Math.min(date, dates.indexOf(asOf))]
    if (past === null || past === undefined || (day > dayOf(ask) && dayOf(ask) < asOf)) return null
    if (day <= asOf) return start + past
    return ask.kind === 'mean'
      ? past + ahead.mean(ask.quantity, day)
      : past + ask.events.reduce((sum, id) => sum + ahead.expected(id, day), 0)
  }
  if (!given) return curve[date] === null ? null : chanceOf(curve[date]!)
  const decided = dayOf(given)
  const isMoved = isAskClosed(request) ? day === dayOf(ask) : day >= decided && day >= compiled.evidence.asOf
  const condition = answerOn(
    findings,
    { ask: given, given: null },
    ({ known }) => known.days.get(compiled.evidence.asOf)!,
  )
  if (!isMoved || !condition.value) return null
  const both = isAskClosed(request)
    ? asks.get(askKey(ask, given))!.known.days.get(compiled.evidence.asOf)!
    : curve[date]!
  return both === null ? null : chanceOf(both / condition.value)
}

function factorsNow(findings: ExactFindings, factors: Situation['factors']): Update['factors'] {
  const { chain } = findings.compiled
  const { now } = findings.filtered
  const sums = chain.space.sizes.map((size, factor) => {
    const marginal = new Float64Array(size)
    const stride = chain.space.strides[factor]!
    for (let at = 0; at < now.length; at++) marginal[Math.floor(at / stride) % size]! += now[at]!
    return marginal
  })
  return recordByState(factors, (factor, state) => ({
    value: chanceOf(sums[chain.space.factors.indexOf(factor)]![state]!),
  }))
}

/** Where a factor's states begin among those of all factors. */
function firstStates({ compiled }: ExactFindings): Map<string, number> {
  const { factors, sizes } = compiled.chain.space
  return new Map(factors.map((id, place) => [id, sizes.slice(0, place).reduce((sum, size) => sum + size, 0)]))
}
