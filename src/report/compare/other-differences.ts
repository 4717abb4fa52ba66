import { elementWords } from '../element-words.ts'
import { signed } from '../figures.ts'
import { pickText } from '../text.ts'
import { changeOfGap, leastSupposed, mostSupposed } from './compare-answers.ts'
import { answerText, type CompareSheet } from './compare-sheet.ts'

/** Answers if something is supposed, where that moves the two apart or together. */
export interface SupposedTable {
  readonly id: string
  readonly title: string
  readonly rows: readonly {
    readonly title: string
    /** By side: supposing it, and without. */
    readonly sides: readonly { readonly said: string; readonly without: string }[]
  }[]
}

/** One table a what-if; empty ones are those that move no gap. */
export function supposedTables(sheet: CompareSheet): SupposedTable[] {
  const { finding, situations, language, question } = sheet
  const titles = new Map(situations[0]!.whatIfs.map(({ id, title }) => [id, pickText(title, language)]))
  return finding.supposed.map(({ whatIf, answers }) => {
    const change = (place: number) => changeOfGap(place, answers, sheet)
    const places = finding.questions
      .flatMap(({ kind, given }, place) => (kind === 'contingency' && given === null ? [place] : []))
      .filter((place) => change(place) >= leastSupposed)
      .sort((one, other) => change(other) - change(one))
      .slice(0, mostSupposed)
    return {
      id: whatIf,
      title: titles.get(whatIf) || whatIf,
      rows: places.map((place) => {
        const asked = finding.questions[place]!
        return {
          title: question(asked),
          sides: answers.map((own, side) => ({
            said: answerText(asked, own[place]!, sheet),
            without: answerText(asked, finding.answers[side]![place]!, sheet),
          })),
        }
      }),
    }
  })
}

/** What the source of each side says nothing about, by name. */
export function silencesBySide({
  situations,
  language,
  side,
}: CompareSheet): { side: string; titles: string[] }[] {
  return situations.map((situation, place) => {
    const names = elementWords(situation, language)
    const factors = new Set(situation.factors.map(({ id }) => id))
    const events = new Set(situation.events.map(({ id }) => id))
    const titles = situation.reading.silent.map((id) =>
      factors.has(id) ? names.factor(id) : events.has(id) ? names.event(id) : id,
    )
    return { side: side(place), titles }
  })
}

/** What the viewpoint would mind on each side, where it is not the same; in points. */
export function harmRows({
  finding,
  situations,
  language,
  words,
}: CompareSheet): { title: string; sides: string[] }[] {
  const titles = new Map(situations[0]!.contingencies.map(({ id, title }) => [id, pickText(title, language)]))
  const points = (value: number | null) => (value === null ? words.unnamed : signed(value, 1))
  return (finding.comparisons[0]?.harms ?? []).map(({ contingency, first, second }) => ({
    title: titles.get(contingency) || contingency,
    sides: [points(first), points(second)],
  }))
}
