import { philox, uniformOf } from '../../src/numeric/philox.ts'

/** A small conflict as text, the same for the same number: owned, joint and unowned factors, gates, orders, preferences. */
export function randomConflict(number: number): string {
  const words = new Uint32Array(4)
  let used = 0
  const uniform = () => {
    philox(used++, number, 0, 0, 7, 11, words)
    return uniformOf(words[0]!)
  }
  const upTo = (most: number) => Math.floor(uniform() * most)
  const happens = (chance: number) => uniform() < chance
  const players = 2 + upTo(3)
  const names = Array.from({ length: players }, (_, index) => `p${index}`)
  const factors = Array.from({ length: players + upTo(2) }, (_, index) => ({
    id: `f${index}`,
    states: 2 + (happens(0.35) ? 1 : 0),
    owners: index < players ? [names[index]!] : happens(0.5) ? names.slice(0, 2) : [names[upTo(players)]!],
  }))
  const part = () => {
    const { id, states } = factors[upTo(factors.length)]!
    return `${id}: s${upTo(states)}`
  }
  const condition = () => {
    const [one, other] = [part(), part()]
    return happens(0.5) || one.split(':')[0] === other.split(':')[0] ? `{${one}}` : `{${one}, ${other}}`
  }
  const factorLines = factors.map(({ id, states, owners }) => {
    const kind =
      happens(0.2) && states === 3 ? ', ordered: true' : happens(0.2) ? ', ordered: true, one-way: true' : ''
    const bodies = Array.from({ length: states }, (_, state) => {
      const gate = state > 0 && happens(0.15) ? `requires: ${condition()}` : ''
      const final = state === states - 1 && happens(0.1) ? 'final: true' : ''
      return `s${state}: {${[gate, final].filter((one) => one !== '').join(', ')}}`
    })
    return `  ${id}: {owner: [${owners.join(', ')}], states: {${bodies.join(', ')}}, start: s0${kind}}`
  })
  const actorLines = names.map((name) => {
    if (happens(0.15)) return `  ${name}: {ranking: [[${condition()}], [${condition()}, ${condition()}]]}`
    const isWeighted = happens(0.15)
    const interests = Array.from({ length: 1 + upTo(5) }, () => {
      const weight = isWeighted ? `, weight: ${1 + upTo(4)}` : ''
      return `{${happens(0.5) ? 'want' : 'avoid'}: ${condition()}${weight}}`
    })
    return `  ${name}: {interests: [${[...new Set(interests)].join(', ')}]}`
  })
  const alike = happens(0.25) ? `alike: [${condition()}]\n` : ''
  const impossible = happens(0.3) ? `impossible: [{f0: s1, f1: s1}]\n` : ''
  return `kizashi: 1
title: A random conflict
from: 2026-01-01
to: 2027-01-01
actors:
${actorLines.join('\n')}
factors:
${factorLines.join('\n')}
${alike}${impossible}`
}
