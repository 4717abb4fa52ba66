/** What an earlier document said, by id. */
export interface FrozenAnswers {
  readonly questions: Readonly<Record<string, number>>
  readonly contingencies: Readonly<Record<string, number>>
}

/** The answers in a frozen forecast, or in a document that `forecast --json` or `update --json` printed. */
export function frozenAnswers(document: unknown): FrozenAnswers {
  const kinds = (document ?? {}) as { questions?: unknown; contingencies?: unknown }
  return { questions: numbersIn(kinds.questions), contingencies: numbersIn(kinds.contingencies) }
}

function numbersIn(answers: unknown): Record<string, number> {
  if (typeof answers !== 'object' || answers === null) return {}
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]): [string, number][] => {
      const { probability, expected } = (answer ?? {}) as { probability?: unknown; expected?: unknown }
      const value = probability ?? expected
      return typeof value === 'number' ? [[id, value]] : []
    }),
  )
}
