import type { Assignment, Situation } from '../../language/situation.ts'
import type { Step } from '../../lenses/stability/paths.ts'
import type { Grounds } from '../../lenses/stability/why.ts'
import type { StabilityFinding } from '../../lenses/stability.ts'
import { elementWords } from '../element-words.ts'
import type { Language } from '../language.ts'
import { en, type StabilityWords } from './stability-words-en.ts'
import { ja } from './stability-words-ja.ts'

type Found = NonNullable<StabilityFinding['conflict']>

/** Outcomes, moves and reasons of a conflict in words. */
export interface OutcomeWords {
  readonly say: StabilityWords
  readonly actors: (ids: readonly string[]) => string
  /** What is otherwise in one outcome than in another; empty where nothing is. */
  readonly between: (from: number, to: number) => string
  readonly states: (states: Assignment) => string
  readonly path: (from: number, steps: readonly Step[]) => string
  /** Why an actor ranks as it does, with the claims behind it, in brackets. */
  readonly why: (actor: string, grounds: Grounds) => string
  readonly interest: (actor: string, place: number) => string
}

const claimsShown = 3

export function stabilityWords(language: Language): StabilityWords {
  return language === 'ja' ? ja : en
}

export function outcomeWords(situation: Situation, found: Found, language: Language): OutcomeWords {
  const say = stabilityWords(language)
  const names = elementWords(situation, language)
  const states = (assignment: Assignment) =>
    say.states(Object.entries(assignment).map(([factor, state]) => names.state(factor, state)))
  const between = (from: number, to: number) => {
    const [before, after] = [found.outcomes[from]!, found.outcomes[to]!]
    return states(
      Object.fromEntries(Object.entries(after).filter(([factor, state]) => before[factor] !== state)),
    )
  }
  const actors = (ids: readonly string[]) => say.together(ids.map(names.actor))
  const interestOf = (actor: string, place: number) =>
    situation.actors.find(({ id }) => id === actor)!.interests[place]!
  const about = (actor: string, place: number) => {
    const { about: what } = interestOf(actor, place)
    return 'event' in what ? names.event(what.event) : names.condition(what.condition)
  }
  return {
    say,
    actors,
    between,
    states,
    path: (from, steps) =>
      say.steps(
        steps.map(({ mover, to }, place) =>
          say.step(actors(found.movers[mover]!), between(place === 0 ? from : steps[place - 1]!.to, to)),
        ),
      ),
    why: (actor, grounds) => {
      if (grounds.kind === 'nothing') return ''
      const claims = say.list(grounds.because.slice(0, claimsShown))
      if (grounds.kind === 'ranking') return say.why(say.ranks, claims)
      const what = about(actor, grounds.interest)
      const isWanted = interestOf(actor, grounds.interest).kind === 'want'
      return say.why(isWanted ? say.wants(what) : say.avoids(what), claims)
    },
    interest: (actor, place) => {
      const what = about(actor, place)
      return interestOf(actor, place).kind === 'want' ? say.want(what) : say.avoid(what)
    },
  }
}
