import { asksForNumber } from '../../language/asked.ts'
import { dayOfText } from '../../language/dates.ts'
import type { Situation } from '../../language/situation.ts'
import type { FrozenForecast } from '../../lenses/score/frozen-forecast.ts'
import { issueDigest, shortDigest } from './issue-digest.ts'
import { type IssueDocument, issueSchema } from './issue-schema.ts'

/** Why a file is no frozen forecast that can be relied on. */
export type IssueFault = 'unreadable' | 'not-json' | 'not-an-issue' | 'changed' | 'renamed'

export type IssueRead =
  | { readonly file: string; readonly document: IssueDocument; readonly fault: null }
  | { readonly file: string; readonly document: null; readonly fault: IssueFault }

/** Reads a frozen forecast and checks it against its own hash, and its name against both. */
export function readIssue({
  name,
  text,
}: {
  readonly name: string
  /** Null where the file cannot be read. */
  readonly text: string | null
}): IssueRead {
  const fail = (fault: IssueFault): IssueRead => ({ file: name, document: null, fault })
  if (text === null) return fail('unreadable')
  const value = parsed(text.replace(/^\ufeff/, ''))
  if (value === undefined) return fail('not-json')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('not-an-issue')
  const members = value as Record<string, unknown>
  if (typeof members.digest !== 'string') return fail('not-an-issue')
  if (issueDigest(members) !== members.digest) return fail('changed')
  const read = issueSchema.safeParse(members)
  if (!read.success) return fail('not-an-issue')
  const isNamed = name.normalize('NFC').endsWith(`-${shortDigest(read.data.digest)}.json`)
  return isNamed ? { file: name, document: read.data, fault: null } : fail('renamed')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a frozen forecast says, ready to be scored. Questions that the situation no longer asks are left out. */
export function frozenForecast(document: IssueDocument, situation: Situation): FrozenForecast {
  const { questions, contingencies, quantities, to } = document
  const probabilities: Record<string, number> = {}
  const numbers: Record<string, FrozenForecast['numbers'][string]> = {}
  for (const { id } of situation.contingencies) {
    const probability = contingencies[id]?.probability ?? null
    if (probability !== null) probabilities[id] = probability
  }
  for (const question of situation.questions) {
    const answer = questions[question.id]
    if (answer === undefined) continue
    if ('probability' in answer && answer.probability !== null)
      probabilities[question.id] = answer.probability
    if (!('expected' in answer) || answer.expected === null || !asksForNumber(question)) continue
    const { ask } = question
    const isAtEnd = ask.kind === 'mean' && ask.at === dayOfText(to)
    const spread = isAtEnd ? (quantities[ask.quantity]?.quantiles ?? null) : null
    numbers[question.id] = { expected: answer.expected, quantiles: quantilesOf(spread) }
  }
  return {
    digest: document.digest,
    reading: document.reading,
    asOf: dayOfText(document.asOf)!,
    madeOn: dayOfText(document.made.slice(0, 10))!,
    probabilities,
    numbers,
    logLikelihood: document.evidence?.logLikelihood ?? null,
  }
}

/** Quantiles by percent as shares. */
function quantilesOf(spread: Readonly<Record<string, number>> | null): { share: number; value: number }[] {
  return Object.entries(spread ?? {}).map(([percent, value]) => ({ share: Number(percent) / 100, value }))
}
