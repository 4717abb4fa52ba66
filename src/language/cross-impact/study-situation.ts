import { textOfDay } from '../dates.ts'
import type { Day } from '../day.ts'
import type { ImpactStudy } from './impact-study.ts'

/** What a study does not say and a situation needs. */
export interface StudyTerm {
  readonly from: Day
  readonly to: Day
}

/** Ten years from the first of January of a year: a stand-in, since a study says nothing of when. */
export function decadeFrom(year: number): StudyTerm {
  return { from: Date.UTC(year, 0, 1) / 86_400_000, to: Date.UTC(year + 10, 0, 1) / 86_400_000 }
}

/** Words at the top of the situation that is made. */
const remarks = {
  en: [
    'Made from a cross-impact study: its descriptors are factors, its judgements influences.',
    'The study says what hangs together, not when: dates, starts and tempos are stand-ins to be replaced.',
    'What hangs together does not depend on them: kizashi futures',
  ],
  ja: [
    '交差影響分析の研究から作成。記述子は要因に、判断は影響になった。',
    '研究が述べるのは何が整合するかであって、いつかではない。期間・始まり・間隔は仮の値であり、書き換えること。',
    '整合するかどうかはこれらに依らない：kizashi futures',
  ],
} as const

/**
 * A study as the text of a situation that runs. Ids are made of the names; those of factors begin with a number, so that they
 * keep the order of the descriptors. The diagonal becomes influences of a state on its own factor.
 */
export function studySituation(study: ImpactStudy, term: StudyTerm, language: 'en' | 'ja'): string {
  const factors = study.descriptors.map(({ name, variants }, index) => ({
    id: `${String(index + 1).padStart(2, '0')}${suffixOf(name)}`,
    name,
    states: stateIds(variants).map((id, place) => ({ id, name: variants[place]! })),
  }))
  const states = factors.flatMap(({ id, states: own }) =>
    own.map((state) => ({ factor: id, state: state.id })),
  )
  const influences = study.matrix.flatMap((row, source) =>
    row.flatMap((points, target) =>
      points === 0 ? [] : [influenceLine(states[source]!, states[target]!, points)],
    ),
  )
  const lines = [
    ...remarks[language].map((line) => `# ${line}`),
    'kizashi: 1',
    `title: ${scalar(study.title || (language === 'ja' ? '交差影響分析' : 'A cross-impact study'))}`,
    `from: ${textOfDay(term.from)}`,
    `to: ${textOfDay(term.to)}`,
    '',
    'factors:',
    ...factors.flatMap(({ id, name, states: own }) => [
      `  ${scalar(id)}:`,
      `    title: ${scalar(name || id)}`,
      '    states:',
      ...own.map((state) => `      ${scalar(state.id)}: {title: ${scalar(state.name || state.id)}}`),
      `    start: {${evenShares(own.map((state) => state.id))}}`,
      '    tempo: 1 year',
    ]),
    ...(influences.length === 0 ? [] : ['', 'influences:', ...influences]),
  ]
  return `${lines.join('\n')}\n`
}

function influenceLine(
  from: { readonly factor: string; readonly state: string },
  to: { readonly factor: string; readonly state: string },
  points: number,
): string {
  const state = (one: typeof from) => `{${scalar(one.factor)}: ${scalar(one.state)}}`
  return `  - {from: ${state(from)}, to: ${state(to)}, points: ${points}}`
}

function suffixOf(name: string): string {
  const slug = slugOf(name)
  return slug === '' ? '' : `-${slug}`
}

/** Letters, digits and hyphens, as ids are written. */
function slugOf(name: string): string {
  return [
    ...name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
      .replace(/^-+/, ''),
  ]
    .slice(0, 32)
    .join('')
    .replace(/-+$/, '')
}

const reserved = new Set(['event', 'state', 'quantity', 'any', 'rest'])

/** Ids of the variants, each once; blank, numeric or reserved names get one by their place. */
function stateIds(variants: readonly string[]): string[] {
  const taken = new Set<string>()
  return variants.map((name, place) => {
    const slug = slugOf(name)
    const wanted =
      slug === '' || /^\p{Nd}/u.test(slug) || reserved.has(slug) ? `v${place + 1}${suffixOf(name)}` : slug
    const id = taken.has(wanted) ? `${wanted}-${place + 1}` : wanted
    taken.add(id)
    return id
  })
}

/** Shares that add up to 1 to the last digit written. */
function evenShares(ids: readonly string[]): string {
  const whole = 1_000_000
  const share = Math.floor(whole / ids.length)
  return ids
    .map((id, place) => {
      const own = place === 0 ? whole - share * (ids.length - 1) : share
      return `${scalar(id)}: ${own / whole}`
    })
    .join(', ')
}

/** A plain word as it is; anything that YAML could take for something else in quotes. */
function scalar(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{M}\p{Nd}-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}
