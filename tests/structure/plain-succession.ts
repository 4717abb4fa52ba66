import type { SuccessionRule } from '../../src/engine/structure/succession-rules.ts'
import { allConfigurations, choicesOf, type PlainStudy, scoreOf } from './brute-force.ts'

/** The best choice of a descriptor, the present one unless another leads by more than the margin. */
function bestOf(study: PlainStudy, z: readonly number[], descriptor: number, margin: number): number {
  const present = z[descriptor]!
  const own = scoreOf(study, z, descriptor, present)
  const better = choicesOf(study, z, descriptor)
    .filter((one) => one !== present)
    .map((one) => ({ one, score: scoreOf(study, z, descriptor, one) }))
    .filter(({ score }) => score > own + margin + 1e-9)
  if (better.length === 0) return present
  const most = Math.max(...better.map(({ score }) => score))
  return better.find(({ score }) => score > most - 1e-9)!.one
}

function stepTo(study: PlainStudy, z: readonly number[], descriptor: number, best: number): number {
  const way = Math.sign(best - z[descriptor]!)
  const choices = choicesOf(study, z, descriptor)
  let next = z[descriptor]! + way
  while (!choices.includes(next)) next += way
  return next
}

function withVariant(z: readonly number[], descriptor: number, variant: number): number[] {
  return z.map((one, index) => (index === descriptor ? variant : one))
}

/** One step of succession, written down as the page says it. */
export function plainStep(
  study: PlainStudy,
  rule: SuccessionRule,
  margin: number,
  z: readonly number[],
): readonly number[] {
  const best = z.map((_, descriptor) => bestOf(study, z, descriptor, margin))
  const moving = z.flatMap((present, descriptor) => (best[descriptor] === present ? [] : [descriptor]))
  if (moving.length === 0) return z
  const aim = (descriptor: number) =>
    rule === 'incremental' ? stepTo(study, z, descriptor, best[descriptor]!) : best[descriptor]!
  const gain = (one: number) => scoreOf(study, z, one, best[one]!) - scoreOf(study, z, one, z[one]!)
  const furthest = () => {
    const most = Math.max(...moving.map(gain))
    const one = moving.find((descriptor) => gain(descriptor) > most - 1e-9)!
    return withVariant(z, one, aim(one))
  }
  if (rule === 'local') return furthest()
  if (rule === 'adiabatic') return withVariant(z, moving[0]!, best[moving[0]!]!)
  if (rule === 'sequential') {
    return z.reduce<readonly number[]>(
      (now, _, descriptor) => withVariant(now, descriptor, bestOf(study, now, descriptor, margin)),
      z,
    )
  }
  const together = z.map((present, one) => (moving.includes(one) ? aim(one) : present))
  return study.isImpossible?.(together) ? furthest() : together
}

/** Basins by following every configuration: the end's configurations, sorted, to how many lead there. */
export function plainBasins(study: PlainStudy, rule: SuccessionRule, margin = 0): Map<string, number> {
  const basins = new Map<string, number>()
  const ends = new Map<string, string>()
  for (const start of allConfigurations(study.sizes)) {
    if (study.isImpossible?.(start)) continue
    const way: (readonly number[])[] = []
    let present: readonly number[] = start
    while (!ends.has(present.join(' ')) && !way.some((one) => one.join(' ') === present.join(' '))) {
      way.push(present)
      present = plainStep(study, rule, margin, present)
    }
    const texts = way.map((one) => one.join(' '))
    const end =
      ends.get(present.join(' ')) ??
      texts
        .slice(texts.indexOf(present.join(' ')))
        .sort()
        .join(' / ')
    for (const text of texts) ends.set(text, end)
    basins.set(end, (basins.get(end) ?? 0) + 1)
  }
  return basins
}
