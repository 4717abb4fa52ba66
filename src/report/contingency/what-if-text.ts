import { textOfDay } from '../../language/dates.ts'
import type { Clause, Condition, Judgement, Outcome, Target, Text } from '../../language/situation.ts'
import type { Place, PlacedJudgement } from '../../lenses/placed-judgements.ts'

/** A plain value as it stands in YAML. */
type Written = string | number | readonly Written[] | { readonly [key: string]: Written }

/**
 * A named what-if, in YAML of one line, in which one judgement has another value: what may be typed after `--change`, stand
 * in an address, or under `what-ifs:` with an id before it. A chance takes those beside it along, as a drag does.
 *
 * A what-if begins in the middle of the story and cannot say how a factor starts; an entry of the calendar that draws the state
 * anew on the first day does not come to the same, for the start before it counts as reached.
 *
 * @returns null where no what-if can change it: how a factor starts, and amounts
 */
export function whatIfText(
  { judgement, place }: PlacedJudgement,
  value: number,
  title: string,
): string | null {
  const changes = changesOf(place, judgement, value)
  return changes === null ? null : flow({ title, changes })
}

function changesOf(place: Place, judgement: Judgement, value: number): Written | null {
  const number = rounded(value)
  switch (place.kind) {
    case 'influence': {
      const { from, to, because } = place.influence
      const grounds = because.length > 0 ? { because } : {}
      return { influences: [{ from: conditionOf(from), to: targetOf(to), points: number, ...grounds }] }
    }
    case 'lean':
      return { factors: { [place.factor.id]: { lean: { [place.state]: number } } } }
    case 'inertia':
      return { factors: { [place.factor.id]: { inertia: number } } }
    case 'tempo': {
      const tempo = `${number} years`
      return {
        factors: {
          [place.factor.id]: { tempo: place.state === null ? tempo : { [place.state]: tempo } },
        },
      }
    }
    case 'rate':
      return { events: { [place.event.id]: { rate: `${number} per year` } } }
    case 'chance':
      return {
        events: { [place.event.id]: { outcomes: outcomesWith(place.event.outcomes, judgement, value) } },
      }
    case 'calendar':
      return calendarChange(place, judgement, value)
    default:
      return null
  }
}

/** An entry of the calendar is replaced whole; without an id of its own it is known by its date, and its place among that day's. */
function calendarChange(
  { entry }: Extract<Place, { kind: 'calendar' }>,
  judgement: Judgement,
  value: number,
): Written {
  const { id, date, what, title, because } = entry
  const head = {
    id,
    date: textOfDay(date),
    ...titled(title),
    ...(because.length > 0 ? { because } : {}),
  }
  const own: Written =
    what.kind === 'window'
      ? { ...head, event: what.event, chance: rounded(value) }
      : { ...head, outcomes: outcomesWith(what.outcomes, judgement, value) }
  return { calendar: [own] }
}

/** All outcomes, those beside the moved one sharing what it leaves as they did; named ones by name. */
function outcomesWith(outcomes: readonly Outcome[], { address, nominal }: Judgement, value: number): Written {
  const share = nominal < 1 ? (1 - value) / (1 - nominal) : 0
  const chanceOf = ({ chance }: Outcome): { chance?: Written } => {
    if (chance === null) return {}
    return { chance: rounded(chance.address === address ? value : chance.nominal * share) }
  }
  const isNamed = outcomes.every(({ id }) => id !== null)
  if (!isNamed) return outcomes.map((outcome) => ({ ...chanceOf(outcome), sets: outcome.sets }))
  return Object.fromEntries(
    outcomes
      .filter(({ chance }) => chance !== null)
      .map((outcome) => [
        outcome.id!,
        { ...chanceOf(outcome), ...titled(outcome.title), ...setsOf(outcome) },
      ]),
  )
}

function setsOf({ sets }: Outcome): { sets?: Written } {
  return Object.keys(sets).length > 0 ? { sets } : {}
}

function titled(title: Text): { title?: Written } {
  const languages = Object.entries(title)
  if (languages.length === 0) return {}
  const [[language, text]] = languages as [[string, string]]
  return { title: language === 'und' ? text : Object.fromEntries(languages) }
}

function conditionOf(condition: Condition): Written {
  const clauses = condition.map(clauseOf)
  return clauses.length === 1 ? clauses[0]! : clauses
}

function clauseOf(clause: Clause): Written {
  return Object.fromEntries(
    clause.map(({ factor, states }) => [factor, states.length === 1 ? states[0]! : states]),
  )
}

function targetOf(to: Target): Written {
  switch (to.kind) {
    case 'state':
      return { [to.factor]: to.state }
    case 'outcome':
      return { [to.event]: to.outcome }
    case 'event':
      return to.event
    case 'factor':
      return to.factor
  }
}

/** Six significant figures are more than anybody judges. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}

/** YAML in one line. What could be read as anything but text is quoted. */
function flow(written: Written): string {
  if (typeof written === 'number') return String(written)
  if (typeof written === 'string') return plain.test(written) ? written : JSON.stringify(written)
  if (Array.isArray(written)) return `[${written.map(flow).join(', ')}]`
  const entries = Object.entries(written as Record<string, Written>)
  return `{${entries.map(([key, value]) => `${flow(key)}: ${flow(value)}`).join(', ')}}`
}

/** Ids, and rates and tempos as they are written here. A word that YAML takes for a truth value or for nothing is none. */
const plain =
  /^(?!(?:true|false|yes|no|on|off|null|y|n)$)(?:\p{L}[\p{L}\p{N}_-]*|\d+(?:\.\d+)? (?:years|per year))$/iu
