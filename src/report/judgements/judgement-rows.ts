import type { Factor, Judgement, Situation } from '../../language/situation.ts'
import type { SourceFile } from '../../language/span.ts'
import { everyPlacedJudgement, type PlacedJudgement } from '../../lenses/placed-judgements.ts'
import { elementWords } from '../element-words.ts'
import { judgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'

export type JudgementKind = 'rate' | 'chance' | 'tempo' | 'lean' | 'start' | 'quantity' | 'seen'

/** A judgement in a list: what it is about, what is written for it, what it stands on. */
export interface JudgementRow {
  /** Its address; of a start `start|FACTOR`. */
  readonly key: string
  readonly kind: JudgementKind
  /** Ids of the elements that it is about, for finding it. */
  readonly about: string
  readonly subject: string
  /** As the text has it. */
  readonly written: string
  /** In words, in the person's language; empty where the text says as much. */
  readonly said: string
  readonly claims: readonly string[]
  readonly note: string
  readonly at: Judgement['at']
}

const kinds: Readonly<Record<PlacedJudgement['place']['kind'], JudgementKind | null>> = {
  influence: null,
  // What options and what-ifs add is written with them.
  effect: null,
  start: null,
  lean: 'lean',
  inertia: 'lean',
  tempo: 'tempo',
  rate: 'rate',
  chance: 'chance',
  calendar: 'chance',
  'quantity-start': 'quantity',
  growth: 'quantity',
  jump: 'quantity',
}

/** Every judgement but the influences: rates, chances, tempos, leans, starts, quantities, what is seen. */
export function judgementRows(
  situation: Situation,
  files: readonly SourceFile[],
  language: Language,
): JudgementRow[] {
  const words = judgementWords(situation, language)
  const placed = everyPlacedJudgement(situation).flatMap((one): JudgementRow[] => {
    const kind = kinds[one.place.kind]
    if (kind === null) return []
    const { judgement, because } = one
    const { subject, value, range } = words(one)
    const written = writtenAt(files, judgement)
    if (!isNumberText(judgement, written)) return []
    const said = range === null ? value : `${value} (${range})`
    return [rowOf(kind, judgement, subject, written, said, because, language)]
  })
  const starts = situation.factors.map((factor) => startRow(situation, factor, files, language))
  const order: readonly JudgementKind[] = ['rate', 'chance', 'tempo', 'lean', 'start', 'quantity', 'seen']
  return [...placed, ...starts, ...seenRows(situation, files, language)].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  )
}

/** What the text has for a judgement, without quotes; its files may be newer than the situation. */
export function writtenAt(files: readonly SourceFile[], { at }: Pick<Judgement, 'at'>): string {
  const text = files.find(({ name }) => name === at.file)?.text ?? ''
  return text.slice(at.start, at.end).replace(/^(['"])(.*)\1$/s, '$2')
}

/** What is certain has no number in the text: a state's name stands there, or a whole event. */
function isNumberText({ low, high, scale }: Judgement, written: string): boolean {
  const isCertain = scale === 'chance' && low === high && (low === 0 || low === 1)
  return written !== '' && written.length < 60 && !(isCertain && !/\d|[０-９]/.test(written))
}

function rowOf(
  kind: JudgementKind,
  { address, note, at }: Judgement,
  subject: string,
  written: string,
  said: string,
  claims: readonly string[],
  language: Language,
): JudgementRow {
  return {
    key: address,
    kind,
    about: address,
    subject,
    written,
    said,
    claims,
    note: note === undefined ? '' : pickText(note, language),
    at,
  }
}

function startRow(
  situation: Situation,
  factor: Factor,
  files: readonly SourceFile[],
  language: Language,
): JudgementRow {
  const { id, start, states } = factor
  const present = start.flatMap((judgement, place) =>
    judgement.nominal > 0 ? [{ judgement, state: states[place]!.id }] : [],
  )
  const sole = present.length === 1 ? present[0]! : null
  const parts = present.map(({ judgement, state }) => `${state} ${writtenAt(files, judgement)}`)
  const words = elementWords(situation, language)
  const said = present.map(({ state }) => words.stateAlone(id, state)).join(language === 'ja' ? '、' : ', ')
  const at = present[0]?.judgement.at ?? factor.at
  const written = sole === null ? parts.join(', ') : sole.state
  return {
    key: `start|${id}`,
    kind: 'start',
    about: `start|${id}`,
    subject: words.factor(id),
    written,
    said,
    claims: factor.because,
    note: '',
    at,
  }
}

/** The chances of a start as they are typed: `few 70%, many 30%`, or one state that is certain. */
export function startTyped(text: string): (readonly [state: string, chance: string])[] {
  return text
    .split(/[,、，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [state, ...rest] = part.split(/[\s:：]+/)
      return [state!, rest.length === 0 ? '100%' : rest.join(' ')] as const
    })
}

function seenRows(situation: Situation, files: readonly SourceFile[], language: Language): JudgementRow[] {
  const words = elementWords(situation, language)
  return situation.indicators.flatMap((indicator) => {
    const states = situation.factors.find(({ id }) => id === indicator.factor)?.states ?? []
    return indicator.seen.map((judgement, place) => {
      const state = states[place]?.id ?? ''
      const subject = `${pickText(indicator.title, language) || indicator.id} — ${words.state(indicator.factor, state)}`
      const claims = judgement.because.length > 0 ? judgement.because : indicator.because
      return rowOf('seen', judgement, subject, writtenAt(files, judgement), '', claims, language)
    })
  })
}
