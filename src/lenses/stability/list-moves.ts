import type { Assignment, Factor } from '../../language/situation.ts'
import { type Arcs, arcsInHand } from './arcs.ts'
import { type ConditionTest, conditionTest } from './condition-test.ts'
import { conflictLimits } from './conflict.ts'
import type { Listed } from './list-configurations.ts'

/**
 * What somebody who holds these factors can do in one move: change any number of them, each to a state that its order,
 * `one-way`, `final` and its gate, judged before the move, let it reach in one step, so that the whole stays possible.
 * States that only events enter otherwise can be reached. Null where there are more moves than the limit.
 *
 * @param held  places of the factors among the owned ones
 * @returns moves from configuration to configuration
 */
export function listMoves(
  listed: Listed,
  factors: readonly Factor[],
  environment: Assignment,
  held: readonly number[],
): Arcs | null {
  const { digits, codes, strides, ofCode } = listed
  const width = factors.length
  const arcs = arcsInHand(codes.length, conflictLimits.moves)
  const steps = held.map((place) => stepsOf(factors[place]!, place, factors, environment))
  const most = held.reduce((product, place) => product * factors[place]!.states.length, 1)
  const changes = new Float64Array(most)
  for (let configuration = 0; configuration < codes.length; configuration += 1) {
    let count = 1
    steps.forEach((statesFrom, index) => {
      const place = held[index]!
      const present = digits[configuration * width + place]!
      const before = count
      for (const state of statesFrom(digits, configuration * width))
        for (let change = 0; change < before; change += 1) {
          changes[count] = changes[change]! + (state - present) * strides[place]!
          count += 1
        }
    })
    const code = codes[configuration]!
    for (let change = 1; change < count; change += 1) {
      const target = ofCode[code + changes[change]!]!
      if (target >= 0 && !arcs.add(target)) return null
    }
    arcs.close()
  }
  return arcs.made()
}

/** The states, other than the present one, that one step of the factor can reach. */
function stepsOf(
  factor: Factor,
  place: number,
  factors: readonly Factor[],
  environment: Assignment,
): (digits: Uint8Array, from: number) => number[] {
  const gates = factor.states.map(({ requires }): ConditionTest | null =>
    requires === null ? null : conditionTest(requires, factors, environment),
  )
  const near = factor.states.map((state, present) => {
    if (state.final) return []
    return factor.states.flatMap((_, next) => (isStep(factor, present, next) ? [next] : []))
  })
  return (digits, from) =>
    near[digits[from + place]!]!.filter((next) => gates[next] === null || gates[next]!(digits, from))
}

function isStep({ ordered, oneWay }: Factor, present: number, next: number): boolean {
  if (next === present) return false
  if (oneWay) return next === present + 1
  return !ordered || Math.abs(next - present) === 1
}

/** Moves between outcomes out of moves between configurations: those of all its members, none to itself. */
export function gatheredMoves({ outcomeOf, membersOf }: Listed, moves: Arcs): Arcs {
  const outcomes = membersOf.starts.length - 1
  if (outcomes === outcomeOf.length) return moves
  const arcs = arcsInHand(outcomes, moves.targets.length)
  for (let outcome = 0; outcome < outcomes; outcome += 1) {
    const reached = new Set<number>()
    for (let at = membersOf.starts[outcome]!; at < membersOf.starts[outcome + 1]!; at += 1) {
      const member = membersOf.targets[at]!
      for (let arc = moves.starts[member]!; arc < moves.starts[member + 1]!; arc += 1)
        reached.add(outcomeOf[moves.targets[arc]!]!)
    }
    reached.delete(outcome)
    for (const target of [...reached].sort((a, b) => a - b)) arcs.add(target)
    arcs.close()
  }
  return arcs.made()
}
