/** A cross-impact study as plain tables, with its rules as functions of a configuration. */
export interface PlainStudy {
  readonly sizes: readonly number[]
  /** points(source, its variant, target, its variant) */
  readonly points: (source: number, from: number, target: number, to: number) => number
  readonly isDial?: (descriptor: number) => boolean
  readonly isFinal?: (descriptor: number, variant: number) => boolean
  /** Whether a variant that is not present may be taken. */
  readonly mayTake?: (descriptor: number, variant: number, configuration: readonly number[]) => boolean
  readonly isImpossible?: (configuration: readonly number[]) => boolean
}

/** Every configuration, the first descriptor turning slowest. */
export function* allConfigurations(sizes: readonly number[]): Generator<number[]> {
  if (sizes.length === 0) return yield []
  for (const rest of allConfigurations(sizes.slice(0, -1))) {
    for (let variant = 0; variant < sizes.at(-1)!; variant++) yield [...rest, variant]
  }
}

export function scoreOf(study: PlainStudy, configuration: readonly number[], target: number, to: number) {
  return configuration.reduce((sum, from, source) => sum + study.points(source, from, target, to), 0)
}

/** What a descriptor may be in a configuration: what it is, and what it may take. */
export function choicesOf(study: PlainStudy, configuration: readonly number[], descriptor: number): number[] {
  const present = configuration[descriptor]!
  if (study.isDial?.(descriptor) || study.isFinal?.(descriptor, present)) return [present]
  return Array.from({ length: study.sizes[descriptor]! }, (_, variant) => variant).filter((variant) => {
    if (variant === present) return true
    if (study.mayTake && !study.mayTake(descriptor, variant, configuration)) return false
    const moved = configuration.map((one, index) => (index === descriptor ? variant : one))
    return !study.isImpossible?.(moved)
  })
}

/** Every configuration whose variants no rival leads by more than the tolerance, by looking at all of them. */
export function bruteForce(study: PlainStudy, tolerance = 0): number[][] {
  return [...allConfigurations(study.sizes)].filter((configuration) => {
    if (study.isImpossible?.(configuration)) return false
    return configuration.every((present, target) => {
      const own = scoreOf(study, configuration, target, present)
      return choicesOf(study, configuration, target).every(
        (rival) => scoreOf(study, configuration, target, rival) <= own + tolerance + 1e-9,
      )
    })
  })
}
