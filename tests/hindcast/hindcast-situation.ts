import { courseOf } from '../../src/language/course.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { readSituation } from '../../src/language/read-situation.ts'

/** Events without any influence: every forecast can be worked out by hand. */
export const situationText = `
kizashi: 1
title: {en: A harbour, ja: 港}
from: 2025-01-31
to: 2028-01-31
viewpoint: city
reading: base
actors: {city: {title: The city}}
claims:
  count-strikes: {says: {en: Eight strikes in ten years., ja: 十年に八回。}, date: 2015/2026-06-30, grade: B2}
  report: {says: {en: The harbour stood still., ja: 港が止まった。}, date: 2025-06-10, grade: A1}
factors:
  mood: {title: {en: The mood, ja: 空気}, states: [calm, bitter], start: calm, tempo: 1 year}
events:
  strike: {title: {en: A strike, ja: スト}, rate: 0.5 per year, base-rate: {rate: 0.8 per year, because: [count-strikes]}, reported: always, because: [report]}
  flood: {title: {en: A flood, ja: 洪水}, rate: 0.1 per year, reported: always}
  rumour: {title: {en: A rumour, ja: 噂}, rate: 3 per year}
indicators:
  shouting: {title: {en: Shouting, ja: 怒号}, look: monthly, seen: {mood: {calm: 20%, bitter: 70%}}}
questions:
  strike-2025: {title: {en: A strike in 2025, ja: 2025年のスト}, ask: {event: strike, by: 2025-12-31}}
  flood-2025: {title: {en: A flood in 2025, ja: 2025年の洪水}, ask: {event: flood, by: 2025-12-31}}
  flood-2027: {title: {en: A flood by the end of 2027, ja: 2027年末までの洪水}, ask: {event: flood, by: 2027-12-31}}
  strike-2027: {title: {en: A strike by the end of 2027, ja: 2027年末までのスト}, ask: {event: strike, by: 2027-12-31}}
  rumours: {title: {en: How many rumours, ja: 噂の回数}, ask: {event: rumour, by: 2025-12-31, count: true}}
`

export const readingText = `
reading: gloomy
title: {en: Gloomy, ja: 悲観}
changes:
  events: {flood: {rate: 0.3 per year}}
`

/** One strike on 10 June 2025, no flood; everything is known up to 31 January 2026. */
export const ledgerText = [
  { date: '2025-06-10', event: 'strike', because: ['report'], by: 'desk' },
  { date: '2025-03-01', indicator: 'shouting', seen: false, by: 'desk' },
  { date: '2025-06-11', question: 'strike-2025', outcome: 'yes', by: 'desk' },
  { date: '2025-06-11', question: 'strike-2027', outcome: 'yes', by: 'desk' },
  { date: '2025-12-31', question: 'flood-2025', outcome: 'no', by: 'desk' },
  { date: '2025-12-31', question: 'rumours', outcome: 4, by: 'desk' },
  { 'as-of': '2026-01-31' },
]
  .map((line) => JSON.stringify(line))
  .join('\n')

/** The harbour in both readings, with its ledger or another. */
export function harbour(ledger = ledgerText) {
  const { draft } = readSituation([
    { name: 'situation.yaml', text: situationText },
    { name: 'readings/gloomy.yaml', text: readingText },
  ])
  const courses = ['base', 'gloomy'].map((reading) => {
    const { course, diagnostics } = courseOf(draft!, { reading })
    if (course === null) throw new Error(JSON.stringify(diagnostics))
    return course
  })
  const { entries, diagnostics } = readLedger({ name: 'ledger.jsonl', text: ledger }, courses[0]!.situation)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return { courses, entries, situations: courses.map(({ situation }) => situation) }
}
