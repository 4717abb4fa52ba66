import type { CloseLook, View } from '../../lenses/stability/close-look.ts'
import type { Temptation } from '../../lenses/stability/why.ts'
import type { StabilityFinding } from '../../lenses/stability.ts'
import { percent } from '../figures.ts'
import type { Language } from '../language.ts'
import type { OutcomeWords } from './outcome-words.ts'

type Found = NonNullable<StabilityFinding['conflict']>

/** What is said of one outcome, sentence by sentence. `verdict` goes before, where several forms share one. */
export interface LookSheet {
  readonly found: Found
  readonly words: OutcomeWords
  readonly language: Language
}

/** The sentences about one outcome below its verdict: who likes it, who is tempted, what holds, on what footing. */
export function lookLines(sheet: LookSheet, look: CloseLook): string[] {
  return [viewsOf(sheet, look), ...temptationLines(sheet, look), ...lookRemarks(sheet, look)].filter(
    (line) => line !== '',
  )
}

/** Who likes an outcome better than today and who worse; empty for today itself. */
export function viewsOf(sheet: LookSheet, look: CloseLook): string {
  return look.outcome === sheet.found.today ? '' : viewsLine(sheet, look.views)
}

/** What else is to be said of an outcome: ties, what some would rather have together, on what footing, the way there. */
export function lookRemarks(sheet: LookSheet, look: CloseLook): string[] {
  const { words } = sheet
  const { say } = words
  return [
    ...(look.concepts.includes('nash') ? [say.nash] : []),
    ...tiesLine(sheet, look),
    ...look.jumps
      .slice(0, 2)
      .map(({ group, to }) => say.jump(words.actors(group), words.between(look.outcome, to))),
    ...footingLines(sheet, look),
    ...wayLine(sheet, look),
  ]
}

function viewsLine({ words }: LookSheet, views: readonly View[]): string {
  const { say } = words
  const who = (than: View['than']) => views.filter((view) => view.than === than).map(({ actor }) => actor)
  const part = (than: View['than'], sentence: (actors: string) => string) =>
    who(than).length === 0 ? [] : [sentence(words.actors(who(than)))]
  return say.views([...part('better', say.better), ...part('worse', say.worse), ...part('same', say.same)])
}

/** An actor with the better move that it likes most, and whether others hold it from that. */
export interface Tempted {
  readonly actor: string
  readonly isHeld: boolean
  readonly temptation: Temptation
}

/** Who breaks an outcome; where nobody does, who is tempted and held. */
export function temptedAt(look: CloseLook): Tempted[] {
  const tempted = look.players.flatMap(({ actor, concepts, temptations }) =>
    temptations.slice(0, 1).map((temptation) => ({ actor, isHeld: concepts.includes('seq'), temptation })),
  )
  const breakers = tempted.filter(({ isHeld }) => !isHeld)
  return breakers.length > 0 ? breakers : tempted
}

function temptationLines(sheet: LookSheet, look: CloseLook): string[] {
  return temptedAt(look).map((tempted) =>
    temptationChain(sheet, look, tempted).reduce((one, other) => join(one, other, sheet.words)),
  )
}

/** Sentence by sentence: the move and why, then what speaks against it, or that nothing does. */
export function temptationChain(
  { words, found }: LookSheet,
  { outcome }: CloseLook,
  { actor, isHeld, temptation: { to, grounds, answer } }: Tempted,
): [string, ...string[]] {
  const { say } = words
  const opening = (isHeld ? say.tempted : say.opens)(
    words.actors([actor]),
    words.between(outcome, to),
    words.why(actor, grounds),
  )
  if (answer === null) return [opening, say.noAnswer]
  const steps = words.path(to, answer.steps)
  if (!answer.isCredible) return [opening, say.harmful(steps)]
  const first = found.movers[answer.steps[0]!.mover]!
  return [
    opening,
    say.holds(steps, words.why(actor, answer.grounds)),
    ...(answer.isForGood ? [] : [say.wayOut]),
    ...(answer.isProvoked ? [] : [say.unprovoked(words.actors(first))]),
  ]
}

/** Japanese sentences follow each other without a space. */
function join(one: string, other: string, { say }: OutcomeWords): string {
  return one.endsWith('。') && say.list(['', '']) === '、' ? one + other : `${one} ${other}`
}

function tiesLine({ words }: LookSheet, look: CloseLook): string[] {
  if (!look.concepts.includes('seq')) return []
  const tied = look.players.filter(({ ties }) => ties > 0).map(({ actor }) => actor)
  return tied.length === 0 ? [] : [words.say.ties(words.actors(tied))]
}

function footingLines({ words, found, language }: LookSheet, look: CloseLook): string[] {
  const { say } = words
  if (look.near === null || look.anyOrder === null) return []
  const { near, anyOrder } = look
  const share = (value: number) => percent(value, language)
  const flips = look.flips.map(({ player, place }) => {
    const { actor } = found.players[player]!
    const statements = found.statements[actor]!
    const name = (index: number) =>
      statements.length === 0 ? say.line(index + 1) : words.interest(actor, statements[index]!)
    return say.exchange(words.actors([actor]), name(place), name(place + 1))
  })
  return [
    say.near(share(near.seen / near.runs), share(near.interval.low), share(near.interval.high)) +
      say.anyOrder(share(anyOrder.seen / anyOrder.runs)),
    ...(flips.length === 0 ? [] : [say.flips(flips[0]!, flips.length - 1)]),
  ]
}

function wayLine({ words, found }: LookSheet, look: CloseLook): string[] {
  const { say } = words
  if (look.outcome === found.today || !look.concepts.includes('seq')) return []
  if (look.byImprovements !== null) return [say.reached(words.path(found.today, look.byImprovements))]
  return [look.byAnyMoves === null ? say.unreachable : say.reachedAnyhow(look.byAnyMoves.length)]
}
