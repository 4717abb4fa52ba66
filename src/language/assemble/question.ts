import type { WrittenAsk } from '../ask-shape.ts'
import type {
  WrittenContingency,
  WrittenCriterion,
  WrittenQuestion,
  WrittenValues,
} from '../element-shapes.ts'
import type { Contingency, Criterion, Judgement, Question, Values } from '../situation.ts'
import { assembleAsk, hasProbability } from './ask.ts'
import { type Resolver, resolve, resolveAll } from './declared.ts'
import { groundsOf, judgementOf, noteOf, titleOf } from './judgement.ts'

type Asking = Pick<WrittenQuestion, 'ask' | 'given' | 'title' | 'because' | 'note' | 'place'>

/** A question as it stands in the situation; null where a part of it could not be read. */
export function assembleQuestion(resolver: Resolver, id: string, written: Asking): Question | null {
  const because = resolveAll(resolver, 'claim', written.because)
  const ask = written.ask && assembleAsk(resolver, written.ask)
  const given = written.given && assembleGiven(resolver, written.given)
  if (ask && written.given && !hasProbability(ask)) {
    resolver.notice('no-probability', written.given.place, { form: ask.kind, where: 'given' })
    return null
  }
  if (!ask || (written.given && !given)) return null
  return {
    id,
    title: titleOf(written.title, id),
    because,
    ...noteOf(written.note),
    at: written.place,
    ask,
    given,
  }
}

function assembleGiven(resolver: Resolver, written: WrittenAsk) {
  const given = assembleAsk(resolver, written)
  if (!given || (hasProbability(given) && given.kind !== 'above')) return given
  resolver.notice('no-probability', written.place, { form: given.kind, where: 'given' })
  return null
}

/** A contingency as it stands in the situation; null where a part of it could not be read. */
export function assembleContingency(
  resolver: Resolver,
  id: string,
  written: WrittenContingency,
  viewpoint: string | null,
): Contingency | null {
  const question = assembleQuestion(resolver, id, written)
  const partOf = written['part-of'] && resolve(resolver, 'contingency', written['part-of'])
  const harm = harmOf(resolver, id, written, viewpoint)
  if (question && !hasProbability(question.ask)) {
    resolver.notice('no-probability', written.ask!.place, { form: question.ask.kind, where: 'contingency' })
    return null
  }
  return question && harm && { ...question, harm, partOf }
}

function harmOf(
  resolver: Resolver,
  id: string,
  written: WrittenContingency,
  viewpoint: string | null,
): Record<string, Judgement> | null {
  if (written.harm === null) return null
  const grounds = groundsOf(resolver, written)
  const address = (actor: string) => `harm|${id}|${actor}`
  if ('scale' in written.harm) {
    if (viewpoint !== null)
      return { [viewpoint]: judgementOf(resolver, address(viewpoint), written.harm, grounds) }
    resolver.notice('harm-of-nobody', written.harm.at, { contingency: id })
    return null
  }
  const harm: Record<string, Judgement> = {}
  for (const { name, value } of written.harm) {
    const actor = resolve(resolver, 'actor', name)
    if (actor !== null) harm[actor] = judgementOf(resolver, address(actor), value, grounds)
  }
  return harm
}

/** A criterion as it stands in the situation; null where a part of it could not be read. */
export function assembleCriterion(
  resolver: Resolver,
  id: string,
  written: WrittenCriterion,
): Criterion | null {
  const question = assembleQuestion(resolver, id, written)
  const atMost = written['at-most']?.nominal ?? null
  const atLeast = written['at-least']?.nominal ?? null
  if (question && hasProbability(question.ask)) {
    for (const bound of [written['at-most'], written['at-least']]) {
      if (!bound || (bound.nominal >= 0 && bound.nominal <= 1)) continue
      const facts = { written: String(bound.nominal), expected: 'chance', low: bound.low, high: bound.high }
      resolver.notice('number-out-of-bounds', bound.at, facts)
    }
  }
  return question && written.want && { ...question, want: written.want, atMost, atLeast }
}

/** A set of values as it stands in the situation. */
export function assembleValues(resolver: Resolver, id: string, written: WrittenValues): Values | null {
  const grounds = groundsOf(resolver, written)
  const actor = written.actor && resolve(resolver, 'actor', written.actor)
  const weights: Record<string, Judgement> = {}
  for (const { name, value } of written.criteria ?? []) {
    const criterion = resolve(resolver, 'criterion', name)
    const weight = 'scale' in value ? value : value.weight
    const own = 'scale' in value ? grounds : groundsOf(resolver, value, grounds)
    if (criterion !== null && weight)
      weights[criterion] = judgementOf(resolver, `weight|${id}|${criterion}`, weight, own)
  }
  return {
    id,
    title: titleOf(written.title, id),
    because: grounds.because,
    ...noteOf(written.note),
    at: written.place,
    actor,
    weights,
  }
}
