import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalText } from '../../language/canonical-text.ts'
import type { Course, Question, Situation } from '../../language/situation.ts'
import type { Keep } from '../keep.ts'
import type { EvaluationCommon, EvaluationShard } from './evaluation-shard.ts'

/**
 * What identifies all that evaluations of one course share: SHA-256 of everything that their numbers can depend on. Titles,
 * notes, claims, places in files, harms, values and limits are no part of it, nor how that moves which no question can
 * see; what is not known to be idle is.
 */
export function commonKey({ course, keep, members, seed }: EvaluationCommon): string {
  return digest([courseContent(course, keep), keep, members, seed])
}

/** What identifies one evaluation among those of its course. */
export function shardKey({ drawing, runs, batches, first = 0 }: EvaluationShard): string {
  return digest([drawing, runs, batches, first])
}

function digest(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(withFiniteNumbers(content)))))
}

/** JSON has no infinities: as names they stay apart from nothing. */
function withFiniteNumbers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (Array.isArray(value)) return value.map(withFiniteNumbers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withFiniteNumbers(inner)]))
}

function courseContent({ situation, regimes }: Course, keep: Keep): unknown {
  return {
    situation: situationContent(situation, keep),
    regimes: regimes.map((regime) => ({ ...regime, situation: situationContent(regime.situation, keep) })),
  }
}

/** Parts of a situation that no answer is computed from. */
const idle: ReadonlySet<string> = new Set([
  'title',
  'viewpoint',
  'reading',
  'actors',
  'sources',
  'claims',
  'indicators',
  'contingencies',
  'options',
  'whatIfs',
  'criteria',
  'values',
] satisfies (keyof Situation)[])

function situationContent(situation: Situation, keep: Keep): unknown {
  const parts = Object.entries(situation).filter(([key]) => !idle.has(key))
  const questions = situation.questions.map(({ id, ask, given }: Question) => ({ id, ask, given }))
  return withoutWords({ ...Object.fromEntries(parts), ...seenOf(situation, keep), questions })
}

/** Factors and events that a question can see, the others by their ids alone; and what acts on those seen. */
function seenOf({ factors, events, influences }: Situation, keep: Keep) {
  const seen = { factors: new Set(keep.factors), events: new Set(keep.events) }
  return {
    factors: factors.map((factor) => (seen.factors.has(factor.id) ? factor : factor.id)),
    events: events.map((event) => (seen.events.has(event.id) ? event : event.id)),
    influences: influences.filter(({ to }) =>
      'factor' in to ? seen.factors.has(to.factor) : seen.events.has(to.event),
    ),
  }
}

const words: ReadonlySet<string> = new Set(['title', 'note', 'because'])

/** Plain data without what it is called, why it is believed, and where it is written. What is set is by the ids of factors: kept whole. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, inner]) => !words.has(key) && !isPlace(key, inner))
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, key === 'sets' ? inner : withoutWords(inner)]),
  )
}

/** A place in a file; the `at` of an ask is a day. */
function isPlace(key: string, value: unknown): boolean {
  return key === 'at' && typeof value === 'object' && value !== null && 'file' in value
}
