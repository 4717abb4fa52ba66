import type { Factor } from '../../language/situation.ts'
import type { InfluenceStrength } from '../../lenses/influence-strength.ts'
import { fittingDigits, plainNumber } from '../figures.ts'
import type { ShowContext } from './show-context.ts'
import type { ShowPage } from './show-page.ts'

/** Lines shown each way, and what is worth one: a point where it is exact, three where it is simulated. */
const shown = 6
const leastExact = 0.01
const leastSimulated = 0.03

/** What moves a factor most and what it moves most, where that was computed. */
export function strengthLists(context: ShowContext, { id }: Factor): ShowPage['lists'] {
  const { say, strengths } = context
  if (strengths === null) return []
  const { years, runs, pairs } = strengths
  const least = runs === null ? leastExact : leastSimulated
  const lines = (isShown: (pair: InfluenceStrength) => boolean) => {
    const told = pairs.filter((pair) => isShown(pair) && pair.strength >= least).slice(0, shown)
    return told.length === 0
      ? [say.noStrength(plainNumber(100 * least))]
      : told.map((pair) => strengthLine(context, pair))
  }
  const over = plainNumber(years, fittingDigits(years))
  const method = runs === null ? [] : [say.strengthSimulated(plainNumber(runs))]
  return [
    { heading: say.movedBy(over), lines: [...lines(({ target }) => target === id), ...method] },
    { heading: say.itMoves(over), lines: [...lines(({ source }) => source === id), ...method] },
  ]
}

function strengthLine({ say, names }: ShowContext, pair: InfluenceStrength): string {
  const { source, target, states, strength, rise } = pair
  const [from, to] = states
  const held = say.ratherThan(names.state(source, to), names.stateAlone(source, from))
  const size = Math.abs(rise ?? 0)
  const way = rise === null || size < 0.005 ? '' : say.rises(rise > 0, plainNumber(size, 2))
  return say.strength(held, names.factor(target), plainNumber(100 * strength), way)
}
