import type { Coverage } from '../../language/coverage.ts'

/** How many of the inventoried statements of each type the situation carries, types in order of their names. */
export function coverageByType(rows: readonly Coverage[]): { type: string; carried: number; all: number }[] {
  const types = [...new Set(rows.map(({ type }) => type))].sort()
  return types.map((type) => {
    const ofType = rows.filter((row) => row.type === type)
    return { type, carried: ofType.filter(({ aside }) => aside === null).length, all: ofType.length }
  })
}
