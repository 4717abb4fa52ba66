import { groupKey, type JudgementGroup } from '../../lenses/compare/judgement-groups.ts'
import { isProbability } from '../../lenses/options/criteria.ts'
import { claimWords } from '../claim-words.ts'
import { percent } from '../figures.ts'
import { judgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { answerText, type CompareSheet, gapSize, gapText } from './compare-sheet.ts'
import { comparePageWordsOf } from './page-words-of.ts'

/** A judgement that both sides make, with what each gives for it. */
export interface DifferingRow {
  readonly address: string
  readonly subject: string
  readonly sides: readonly {
    readonly value: string
    readonly range: string | null
    readonly reasons: readonly { readonly id: string; readonly says: string; readonly grade: string | null }[]
  }[]
}

/** What the judgements about one thing make of a gap. */
export interface WaterfallStep {
  readonly key: string
  readonly title: string
  readonly share: number
  readonly said: string
  /** Sampling error in words; null where it is exact. */
  readonly interval: string | null
  /** Whether sampling leaves the share its sign. */
  readonly isClear: boolean
  /** Where the answer stands before and after, in the answer's own unit. */
  readonly from: number
  readonly to: number
  readonly judgements: readonly DifferingRow[]
}

/** One gap, step by step from the first side's answer to the second's. */
export interface GapWaterfall {
  readonly title: string
  readonly first: { readonly value: number; readonly said: string }
  readonly second: { readonly value: number; readonly said: string }
  readonly steps: readonly WaterfallStep[]
  /** Ends of the scale that all steps share. */
  readonly scale: { readonly from: number; readonly to: number }
}

const mostSteps = 8
/** Shares under this many points, as `gapSize` has them, are gathered. */
const leastShare = 0.5

/** Null where the gap has no shares, or has not been divided yet. */
export function gapWaterfall(place: number, sheet: CompareSheet): GapWaterfall | null {
  const { finding, language } = sheet
  const comparison = finding.comparisons[0]
  const shares = comparison?.attribution?.shares[place] ?? null
  const [first, second] = [finding.answers[0]?.[place], finding.answers[1]?.[place]]
  if (!shares || shares.length === 0 || !first || !second || first.value === null || second.value === null)
    return null
  const question = finding.questions[place]!
  const sizeOf = (value: number) => gapSize(question, { ...second, gap: { value } }, first)
  const ranked = [...shares.entries()].sort(
    ([, one], [, other]) => Math.abs(other.value) - Math.abs(one.value),
  )
  const shown = ranked.filter(([, { value }]) => sizeOf(value) >= leastShare).slice(0, mostSteps)
  let at = first.value
  const steps = shown.map(([group, { value, interval }]): WaterfallStep => {
    const from = at
    at += value
    const about = comparison!.attribution!.groups[group]!
    return {
      key: groupKey(about),
      title: sheet.group(about),
      share: value,
      said: gapText(question, value),
      interval:
        interval === undefined
          ? null
          : phrasesOf(language).span(gapText(question, interval.low), gapText(question, interval.high)),
      isClear: interval === undefined || interval.low > 0 || interval.high < 0,
      from,
      to: at,
      judgements: differingRows(about, sheet),
    }
  })
  const rest = second.value - at
  const others = ranked.length - shown.length
  const all =
    others === 0 && sizeOf(rest) < 0.05
      ? steps
      : [...steps, restOf(others, rest, at, gapText(question, rest), language)]
  const heights = all.flatMap(({ from, to }) => [from, to])
  return {
    title: waterfallTitle(
      place,
      shown.map(([, { value }]) => value),
      second.value - first.value,
      sheet,
    ),
    first: { value: first.value, said: answerText(question, first, sheet) },
    second: { value: second.value, said: answerText(question, second, sheet) },
    steps: all,
    scale: { from: Math.min(...heights, second.value), to: Math.max(...heights, second.value) },
  }
}

function restOf(count: number, share: number, from: number, said: string, language: Language): WaterfallStep {
  const words = comparePageWordsOf(language)
  return {
    key: 'rest',
    title: words.otherGroups(count),
    share,
    said,
    interval: null,
    isClear: true,
    from,
    to: from + share,
    judgements: [],
  }
}

/** How few of the shares make nearly all of a gap, in a sentence. */
function waterfallTitle(place: number, shares: readonly number[], gap: number, sheet: CompareSheet): string {
  const { language, finding, question } = sheet
  const words = comparePageWordsOf(language)
  const asked = finding.questions[place]!
  const name = phrasesOf(language).quoted(question(asked))
  let sum = 0
  for (const [at, share] of shares.slice(0, 4).entries()) {
    sum += share
    const part = sum / gap
    if (part >= 0.8 && part <= 1.2)
      return words.fewMake(
        at + 1,
        percent(Math.min(1, part), language),
        gapText(asked, gap),
        name,
        isProbability(asked),
      )
  }
  return words.manyMake(gapText(asked, gap), name, isProbability(asked))
}

/** The judgements about one thing that the two sides make differently. */
export function differingRows(about: JudgementGroup, sheet: CompareSheet): DifferingRow[] {
  const { finding, situations, judgement, words, language } = sheet
  const differing = finding.comparisons[0]?.agreement?.differing ?? []
  const say = situations.map((situation) => judgementWords(situation, language))
  const claims = situations.map((situation) => claimWords(situation, language))
  return differing
    .filter(({ group }) => groupKey(group) === groupKey(about))
    .map(({ address, first, second }) => {
      const placed = [judgement(0, address), judgement(1, address)]
      const at = placed[0] ? 0 : 1
      return {
        address,
        subject: placed[at] ? say[at]!(placed[at]!).subject : address,
        sides: [first, second].map((made, side) => {
          const own = placed[side]
          const said = own ? say[side]!(own) : null
          return {
            value: said?.value ?? words.absent,
            range: said?.range ?? null,
            reasons: (made?.because ?? []).map((id) => {
              const { says, grade } = claims[side]!(id)
              return { id, says, grade }
            }),
          }
        }),
      }
    })
}

/** Everything that the sides judge differently, by what it is about: what moves the answers most first, where that is known. */
export function differingGroups(sheet: CompareSheet): { key: string; title: string; rows: DifferingRow[] }[] {
  const { finding, group } = sheet
  const comparison = finding.comparisons[0]
  const groups = new Map(
    (comparison?.agreement?.differing ?? []).map((one) => [groupKey(one.group), one.group]),
  )
  const weight = new Map(
    (comparison?.attribution?.groups ?? []).map((about, at) => [
      groupKey(about),
      comparison!.attribution!.shares.reduce((sum, shares, place) => {
        const share = shares?.[at]?.value ?? 0
        const answer = finding.answers[1]![place]!
        return (
          sum +
          gapSize(
            finding.questions[place]!,
            { ...answer, gap: { value: share } },
            finding.answers[0]![place]!,
          )
        )
      }, 0),
    ]),
  )
  return [...groups.entries()]
    .sort(([one], [other]) => (weight.get(other) ?? 0) - (weight.get(one) ?? 0) || (one < other ? -1 : 1))
    .map(([key, about]) => ({ key, title: group(about), rows: differingRows(about, sheet) }))
}
