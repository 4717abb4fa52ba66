import { type CslItem, type CslName, namesOf, textOf } from '../language/sources/csl-item.ts'
import type { Language } from './language.ts'

/**
 * One line naming a source: author, date, title, what holds it. `戸崎洋史（2024年12月24日）「…」『…』日本国際問題研究所` in
 * Japanese, `KCNA (23 Jul 2024), “…”, KCNA` in English. A title keeps the quotation marks of its own script, and
 * one in square brackets, which a librarian supplied, has none.
 *
 * @param item  the source as CSL-JSON; one without any of these is named by its id
 */
export function citation(item: CslItem, language: Language): string {
  const author = authorsOf(item, language)
  const date = dateOf(item, language)
  const title = titleOf(item)
  const rest = [containerOf(item), numberOf(item), publisherOf(item)].filter((part) => part !== null)
  const lead = author ?? title ?? String(item.id)
  const body = author === null || title === null ? rest : [title, ...rest]
  if (language === 'ja') return `${lead}${date === null ? '' : `（${date}）`}${joinJapanese(body)}`
  return [`${lead}${date === null ? '' : ` (${date})`}`, ...body].join(', ')
}

/** Brackets part the pieces by themselves; plain ones take a comma. */
function joinJapanese(pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => {
    const isParted = text === '' || /[」』］）]$/u.test(text) || /^[「『［]/u.test(piece)
    return `${text}${isParted ? '' : '、'}${piece}`
  }, '')
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const wholeWorks = new Set(['book', 'collection', 'periodical', 'classic'])

function titleOf(item: CslItem): string | null {
  const title = textOf(item, 'title')
  if (title === null || /^[[［].*[\]］]$/su.test(title)) return title
  return wholeWorks.has(String(item.type)) ? workTitle(title) : partTitle(title)
}

function partTitle(title: string): string {
  if (!eastAsian.test(title)) return `“${title.replace(/“([^”]*)”/gu, '‘$1’')}”`
  return `「${title.replace(/[「」]/gu, (mark) => (mark === '「' ? '『' : '』'))}」`
}

function workTitle(title: string): string {
  if (!eastAsian.test(title)) return title
  return `『${title.replace(/[『』]/gu, (mark) => (mark === '『' ? '「' : '」'))}』`
}

function containerOf(item: CslItem): string | null {
  const container = textOf(item, 'container-title') ?? textOf(item, 'collection-title')
  return container === null ? null : workTitle(container)
}

function numberOf(item: CslItem): string | null {
  const number = textOf(item, 'number')
  return number === null ? null : [textOf(item, 'genre'), number].filter(Boolean).join(' ')
}

/** Not said again where the container or the author is the publisher. */
function publisherOf(item: CslItem): string | null {
  const publisher = textOf(item, 'publisher')
  const isSaid =
    publisher === textOf(item, 'container-title') ||
    namesOf(item, 'author').some(({ literal }) => literal === publisher)
  return isSaid ? null : publisher
}

function authorsOf(item: CslItem, language: Language): string | null {
  const names = [namesOf(item, 'author'), namesOf(item, 'editor')].find((list) => list.length > 0) ?? []
  const shown = names.map(nameText).filter((name) => name !== '')
  if (shown.length === 0) return null
  if (language === 'ja') return shown.length > 3 ? `${shown[0]}ほか` : shown.join('・')
  return shown.length > 2 ? `${shown[0]} et al.` : shown.join(' and ')
}

function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  if (eastAsian.test(family)) return `${family}${name.given ?? ''}`
  return [name.given, family, name.suffix].filter(Boolean).join(' ')
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function dateOf(item: CslItem, language: Language): string | null {
  const issued = item.issued
  if (typeof issued !== 'object' || issued === null) return null
  const date = issued as { 'date-parts'?: unknown; raw?: unknown; literal?: unknown }
  const parts = date['date-parts']
  if (!Array.isArray(parts)) {
    const text = date.literal ?? date.raw
    return typeof text === 'string' ? text : null
  }
  const ends = parts.filter(Array.isArray).map((end) => datePartsText(end.map(Number), language))
  return ends.length === 0 ? null : ends.join(language === 'ja' ? '〜' : '–')
}

function datePartsText([year, month, day]: readonly number[], language: Language): string {
  if (language === 'ja') return `${year}年${month ? `${month}月` : ''}${month && day ? `${day}日` : ''}`
  return [day, month ? englishMonths[month - 1] : undefined, year].filter(Boolean).join(' ')
}
