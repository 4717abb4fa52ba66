import { readFileSync } from 'node:fs'
import { crossImpact } from '../../src/engine/structure/cross-impact.ts'

/** A published study with what is known of it; variants from 1. */
export interface PublishedStudy {
  readonly name: string
  readonly descriptors: readonly { readonly name: string; readonly variants: readonly string[] }[]
  readonly matrix: readonly (readonly number[])[]
  readonly published: {
    readonly count: number
    readonly testScenario?: { readonly variants: readonly number[]; readonly balances: readonly number[] }
  }
  readonly consistentScenarios: readonly {
    readonly variants: readonly number[]
    readonly consistencyValue: number
    readonly totalImpactScore: number
    readonly basinGlobal: number
  }[]
  readonly basinCyclic: number
}

export const publishedStudies = ['somewhereland', 'population_income_education'].map(
  (name): PublishedStudy => {
    const path = new URL(`../reference/scenarios/${name}.json`, import.meta.url)
    return JSON.parse(readFileSync(path, 'utf8'))
  },
)

export function matrixOfStudy({ descriptors, matrix }: PublishedStudy) {
  return crossImpact(
    descriptors.map(({ variants }) => variants.length),
    Float64Array.from(matrix.flat()),
  )
}
