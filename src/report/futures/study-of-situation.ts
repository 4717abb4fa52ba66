import { nominalDraw } from '../../engine/draw.ts'
import { drawnMatrix, type MatrixChoice, situationMatrix } from '../../engine/structure/situation-matrix.ts'
import type { ImpactStudy } from '../../language/cross-impact/impact-study.ts'
import type { Situation } from '../../language/situation.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'

/**
 * A situation's matrix as a study for other programs, in nominal judgements. They know neither leans nor gates, final states,
 * dials or impossible configurations: leans asked for are spread over the rows of another descriptor, where they weigh the
 * same; the rest is lost.
 */
export function studyOfSituation(
  situation: Situation,
  choice: MatrixChoice,
  language: Language,
): ImpactStudy {
  const { columns, impact, lean, sizes, offsets } = drawnMatrix(
    situationMatrix(situation, choice),
    nominalDraw,
  )
  const matrix = Array.from({ length: columns }, (_, row) => [
    ...impact.subarray(row * columns, (row + 1) * columns),
  ])
  for (const [target, size] of sizes.entries()) {
    const source = target === 0 ? sizes.length - 1 : 0
    for (let row = offsets[source]!; row < offsets[source]! + sizes[source]!; row++) {
      for (let column = offsets[target]!; column < offsets[target]! + size; column++) {
        matrix[row]![column]! += lean[column]!
      }
    }
  }
  return {
    title: pickText(situation.title, language),
    descriptors: situation.factors.map(({ id, title, states }) => ({
      name: pickText(title, language) || id,
      variants: states.map((state) => pickText(state.title, language) || state.id),
    })),
    matrix,
  }
}

/** What of a situation another program's file cannot say. */
export function lostInStudy({
  factors,
  impossible,
}: Situation): ('dials' | 'gates' | 'final' | 'impossible')[] {
  const states = factors.flatMap((factor) => factor.states)
  return [
    ...(factors.some(({ tempo }) => tempo === null) ? (['dials'] as const) : []),
    ...(states.some(({ requires, onlyByEvent }) => requires !== null || onlyByEvent)
      ? (['gates'] as const)
      : []),
    ...(states.some(({ final }) => final) ? (['final'] as const) : []),
    ...(impossible.length > 0 ? (['impossible'] as const) : []),
  ]
}
