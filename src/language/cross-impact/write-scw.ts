import type { ImpactStudy } from './impact-study.ts'

/**
 * A study as a project of ScenarioWizard 4 (`.scw`), lines ended by CRLF. Points have to be whole numbers there: see
 * `wholePoints`.
 */
export function writeScw({ title, descriptors, matrix }: ImpactStudy): string {
  const blank = descriptors.flatMap(({ variants }) => ['&', ...variants.map(() => '')])
  const colours = descriptors.flatMap(({ variants }) => variants.map(() => 'FFFFFF'))
  const essays = descriptors.flatMap(({ name }) => [`# ${oneLine(name)}`, '""'])
  const judgements = descriptors.flatMap((source) =>
    descriptors.flatMap((target) => [`# ${oneLine(source.name)} -> ${oneLine(target.name)}`, '""']),
  )
  const lines = [
    '$ ScenarioWizard 4.0',
    oneLine(title),
    ...descriptors.flatMap(({ name, variants }) => [
      `&${oneLine(name)}`,
      ...variants.map((variant) => ` -${oneLine(variant)}`),
    ]),
    '#',
    ...blank,
    '#',
    '',
    '#',
    ...colours,
    '#',
    '',
    '#',
    ...matrix.map((row) => row.join(',')),
    '#',
    '# 0-0',
    '""',
    ...essays,
    ...judgements,
    '#',
    '#',
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** Names stand on one line, and none may look like the end of a block. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The study with all points multiplied by the least factor that makes them whole: what is consistent stays so, consistency
 * values and total impact grow by the factor.
 */
export function wholePoints(study: ImpactStudy): { readonly study: ImpactStudy; readonly factor: number } {
  const all = study.matrix.flat()
  const factor = [1, 2, 4, 5, 10, 20, 100].find((one) =>
    all.every((points) => Math.abs(points * one - Math.round(points * one)) < 1e-9),
  )
  const by = factor ?? 1000
  return {
    factor: by,
    study: { ...study, matrix: study.matrix.map((row) => row.map((points) => Math.round(points * by) + 0)) },
  }
}
