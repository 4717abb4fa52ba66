// How long the verdicts of a conflict take: 20,000 outcomes of 5 actors, all six concepts: `npm run bench -- stability`.
import { cpus } from 'node:os'
import { courseOf } from '../src/language/course.ts'
import { readSituation } from '../src/language/read-situation.ts'
import { buildConflict } from '../src/lenses/stability/build-conflict.ts'
import { ranksOf, tasteOf } from '../src/lenses/stability/tastes.ts'
import { conceptBit, concepts, verdicts } from '../src/lenses/stability/verdicts.ts'
import { stabilityLens } from '../src/lenses/stability.ts'
import { philox } from '../src/numeric/philox.ts'

/** States of the factors of each actor: 8 · 5 · 5 · 10 · 10 = 20,000 outcomes. */
const owned = [[2, 2, 2], [5], [5], [2, 5], [2, 5]]
const statements = 12

const words = new Uint32Array(4)
let used = 0
function upTo(most: number): number {
  philox(used++, 0, 0, 0, 1, 2, words)
  return words[0]! % most
}

const factors = owned.flatMap((list, actor) =>
  list.map((states, place) => ({ id: `f${actor}-${place}`, actor, states })),
)
function clause(): string {
  const picked = [upTo(factors.length), upTo(factors.length)].map((place) => factors[place]!)
  const [one, other] = picked.map(({ id, states }) => `${id}: s${upTo(states)}`)
  return picked[0] === picked[1] ? `{${one}}` : `{${one}, ${other}}`
}
const text = `kizashi: 1
title: A large conflict
from: 2026-01-01
to: 2027-01-01
actors:
${owned
  .map((_, actor) => {
    const interests = Array.from({ length: statements }, () => `{${upTo(2) ? 'want' : 'avoid'}: ${clause()}}`)
    return `  a${actor}: {interests: [${interests.join(', ')}]}`
  })
  .join('\n')}
factors:
${factors
  .map(
    ({ id, actor, states }) =>
      `  ${id}: {owner: a${actor}, states: [${Array.from({ length: states }, (_, state) => `s${state}`).join(', ')}], start: s0}`,
  )
  .join('\n')}
`
const { draft } = readSituation([{ name: 'situation.yaml', text }])
const course = draft && courseOf(draft, {}).course
if (!course) throw new Error('The benchmark has errors.')

const started = performance.now()
const conflict = buildConflict(course.situation, { at: {}, actors: null })
if ('reason' in conflict) throw new Error(conflict.reason)
const built = performance.now()
const ranks = conflict.players.map((player) => ranksOf(tasteOf(player, conflict)))
const ranked = performance.now()
const { equilibria } = verdicts(conflict.graph, ranks)
const solved = performance.now()
const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2)
const counts = concepts.map(
  (name) => `${name} ${[...equilibria].filter((bits) => bits & conceptBit[name]).length}`,
)
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, one thread\n` +
    `${conflict.graph.outcomes} outcomes of ${conflict.players.length} actors, ` +
    `${conflict.graph.movers.reduce((sum, { moves }) => sum + moves.targets.length, 0)} moves\n` +
    `moves ${seconds(started, built)} s, preferences ${seconds(built, ranked)} s, ` +
    `all six concepts ${seconds(ranked, solved)} s\nequilibria: ${counts.join(', ')}\n`,
)
const before = performance.now()
const { looks, conflict: found } = await stabilityLens.run(course, stabilityLens.defaults, {})
process.stdout.write(
  `with ${found?.draws} draws of each kind and ${looks.length} close looks: ${seconds(before, performance.now())} s\n`,
)
