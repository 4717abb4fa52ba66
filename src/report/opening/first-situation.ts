import { textOfDay } from '../../language/dates.ts'
import type { Day } from '../../language/day.ts'
import type { Language } from '../language.ts'

/** What somebody says who writes a first situation of their own. */
export interface FirstWords {
  readonly title: string
  /** Whose concern it is. */
  readonly viewer: string
  /** What they fear, or hope for: an event. */
  readonly worry: string
  /** What makes it likelier. */
  readonly driver: string
  /** The chance within a year while nothing makes it likelier, 0..1, `low` at most `high`. */
  readonly yearly: { readonly low: number; readonly high: number }
  readonly from: Day
  readonly to: Day
}

const comments = {
  en: {
    head: 'Your first situation. Change a number, save, and look again.',
    actor: 'Who acts, and whose concern puts the briefing in order.',
    factor: 'What lasts, and what it may be. Where it stands today, and how often the matter is open.',
    states: { low: 'low', high: 'high' },
    event: 'What happens and is over. A range is your honest spread; what comes of it is drawn as a band.',
    influence: 'What makes what likelier, in points. One point is one doubling.',
    contingency: 'What you fear, or hope for. Harm is in points: one point is twice as bad; below 0 is good.',
    question: 'What can be settled by looking, so that the forecast can be scored.',
    claims: 'Who said so? Write the claims and their sources, and name them under `because:`.',
    firstHalf: (worry: string) => `${worry}: in the first half of the term`,
    mine: 'mine',
  },
  ja: {
    head: '自分の最初の情勢。数を一つ変え、保存して、もう一度見る。',
    actor: '誰が動くか。誰の懸念で要旨を並べるか。',
    factor: '続くもの（要因）と、その取り得る状態。今日の状態と、事が動き得る間隔。',
    states: { low: '低い', high: '高い' },
    event: '起きて終わるもの（事象）。幅は正直な迷いで、そこから出る結果は帯で描かれる。',
    influence: '何が何を起こりやすくするか（影響）。一点で倍になる。',
    contingency:
      '恐れること、または望むこと（事態）。harm は点で、一点ごとに倍悪い。0より小さければ良いこと。',
    question: '見れば決着のつく問い。予測を採点するために要る。',
    claims: '誰がそう述べたか。根拠とその出典を書き、because: に挙げる。',
    firstHalf: (worry: string) => `${worry}（期間の前半）`,
    mine: '自分',
  },
} as const

/**
 * The text of a situation with one contingency, one event and one factor: small, whole, and running as it stands.
 * What was typed stands in it as quoted text and nothing else.
 */
export function firstSituation(
  { title, viewer, worry, driver, yearly, from, to }: FirstWords,
  language: Language,
): string {
  const say = comments[language]
  const { low, high } = say.states
  const middle = textOfDay(Math.round((from + to) / 2))
  const end = textOfDay(to)
  const quoted = (text: string) => JSON.stringify(text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  return `# ${say.head}

kizashi: 1
title: ${quoted(title)}
from: ${textOfDay(from)}
to: ${end}
viewpoint: viewer
reading: ${say.mine}

# ${say.actor}
actors:
  viewer: {title: ${quoted(viewer)}}

# ${say.factor}
factors:
  driver:
    title: ${quoted(driver)}
    states: [${low}, ${high}]
    start: ${low}
    tempo: 6..12 months

# ${say.event}
events:
  worry:
    title: ${quoted(worry)}
    rate: ${range(yearly, (share) => `${percent(share)}%`)} within a year

# ${say.influence}
influences:
  - {from: {driver: ${high}}, to: worry, points: 1..2}

# ${say.contingency}
contingencies:
  first: {title: ${quoted(worry)}, ask: {event: worry, by: ${end}}, harm: 3}

# ${say.question}
questions:
  first-half: {title: ${quoted(say.firstHalf(worry))}, ask: {event: worry, by: ${middle}}}

# ${say.claims}
`
}

/** One value where both ends are written alike. */
function range({ low, high }: FirstWords['yearly'], write: (share: number) => string): string {
  return write(low) === write(high) ? write(low) : `${write(low)}..${write(high)}`
}

/** To a tenth of a percent, without trailing zeros. */
function percent(share: number): string {
  return String(Math.round(share * 1000) / 10)
}
