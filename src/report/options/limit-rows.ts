import { isProbability } from '../../lenses/options/criteria.ts'
import type { StrategyFinding } from '../../lenses/options/options-finding.ts'
import { limitOf, type OwnLimits } from '../../lenses/options/with-limits.ts'
import { percent, plainNumber } from '../figures.ts'
import { comparedStrategies } from './options-robustness.ts'
import type { OptionsSheet } from './options-sheet.ts'

/** How often one limit is kept, or all of them. */
export interface LimitRow {
  /** Of the criterion; null for all limits together. */
  readonly id: string | null
  readonly title: string
  readonly isMost: boolean
  readonly isChance: boolean
  /** As it is typed: percent for a chance; empty where there is none. */
  readonly typed: string
  /** [readings][columns]: shares in 0..1 with their words, null where there is no limit. */
  readonly shares: readonly (readonly { readonly share: number | null; readonly said: string }[])[]
}

/** Where nothing is combined, so many single options are compared. */
const mostSingles = 4

export interface LimitTable {
  /** Names of what is compared: doing nothing, combinations, one's own. */
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly LimitRow[]
}

/**
 * Every criterion with its limit, and how often doing nothing, the combinations and one's own choice keep it.
 *
 * @param own  the id of a strategy that is shown in any case; null for none
 */
export function limitTable(
  sheet: OptionsSheet,
  own: string | null,
  nameOf: (one: StrategyFinding) => string,
): LimitTable {
  const { finding } = sheet
  const together = comparedStrategies(sheet).map(({ strategy }) => strategy)
  const compared =
    sheet.combinations.length > 0 ? together : [...together, ...sheet.singles.slice(0, mostSingles)]
  const mine = finding.strategies.find(({ id }) => id === own)
  const shown = mine === undefined || compared.includes(mine) ? compared : [...compared, mine]
  const said = (share: number | null) => ({
    share,
    said: share === null ? '–' : percent(share, sheet.language),
  })
  const rows = finding.criteria.map((criterion, place): LimitRow => {
    const limit = limitOf(criterion)
    const isChance = isProbability(criterion)
    return {
      id: criterion.id,
      title: sheet.criterion(criterion.id),
      isMost: criterion.want === 'low',
      isChance,
      typed: limit === null ? '' : typedLimit(limit, isChance),
      shares: finding.readings.map((_, reading) =>
        shown.map((one) => said(limit === null ? null : one.outcomes[reading]![place]!.satisficing)),
      ),
    }
  })
  const all: LimitRow = {
    id: null,
    title: '',
    isMost: true,
    isChance: true,
    typed: '',
    shares: finding.readings.map((_, reading) => shown.map((one) => said(one.allLimits[reading]!))),
  }
  const hasLimits = rows.some(({ typed }) => typed !== '')
  return {
    columns: shown.map((one) => ({ id: one.id, name: nameOf(one) })),
    rows: hasLimits ? [...rows, all] : rows,
  }
}

/** Limits are typed in percent, to a tenth, without a sign. */
function typedLimit(limit: number, isChance: boolean): string {
  return plainNumber(isChance ? 100 * limit : limit, isChance ? 1 : 6)
    .replaceAll(',', '')
    .replace('−', '-')
}

/** A limit as it was typed: null for none; undefined where it is no number that a limit can be. Full-width digits count. */
export function readLimit(typed: string, isChance: boolean): number | null | undefined {
  const text = typed.normalize('NFKC').replace('−', '-').replace(/%$/, '').trim()
  if (text === '') return null
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(number)) return undefined
  if (!isChance) return number
  return number >= 0 && number <= 100 ? number / 100 : undefined
}

/** Limits in an address: `no-war:5,trade:none`, chances in percent. What cannot be read, or is of no criterion, is left out. */
export function ownLimitsOf(
  text: string,
  criteria: readonly { readonly id: string; readonly isChance: boolean }[],
): OwnLimits {
  const known = new Map(criteria.map((one) => [one.id, one.isChance]))
  return Object.fromEntries(
    text.split(',').flatMap((part) => {
      const [id = '', value = ''] = part.split(':')
      const isChance = known.get(id)
      const limit =
        isChance === undefined || value === ''
          ? undefined
          : readLimit(value === 'none' ? '' : value, isChance)
      return limit === undefined ? [] : [[id, limit] as const]
    }),
  )
}

/** The same limits as an address has them. */
export function textOfLimits(
  limits: OwnLimits,
  criteria: readonly { readonly id: string; readonly isChance: boolean }[],
): string {
  return criteria
    .flatMap(({ id, isChance }) => {
      const limit = limits[id]
      if (limit === undefined) return []
      return [`${id}:${limit === null ? 'none' : typedLimit(limit, isChance)}`]
    })
    .join(',')
}
