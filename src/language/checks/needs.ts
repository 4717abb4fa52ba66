import { withNeeds } from '../needs.ts'
import type { Option } from '../situation.ts'
import { type Check, placeOf } from './check.ts'

/** An option can be taken with what it needs: needs lead in no circle, and nothing of it excludes the rest. */
export const checkNeeds: Check<Option> = (option, checking) => {
  const { options } = checking.situation
  const at = placeOf(checking, ['options', option.id, 'needs'], option.at)
  const circle = circleFrom(option.id, options)
  if (circle !== null) {
    if ([...circle].sort()[0] === option.id)
      checking.notice('needs-itself', at, { options: [...circle, option.id] })
    return
  }
  if (option.needs.length === 0) return
  const together = withNeeds(options, [option.id])
  const excludes = (id: string) => options.find((one) => one.id === id)?.excludes ?? []
  for (const id of together) {
    const other = excludes(id).find((one) => together.includes(one))
    if (other === undefined) continue
    checking.notice('needs-excluded', at, { option: option.id, options: [id, other] })
    return
  }
}

/** The shortest way by which an option needs itself; null where it does not. */
function circleFrom(id: string, options: readonly Option[]): string[] | null {
  const needsOf = (one: string) => options.find((option) => option.id === one)?.needs ?? []
  const seen = new Set<string>()
  let paths: string[][] = [[id]]
  while (paths.length > 0) {
    const next: string[][] = []
    for (const path of paths) {
      for (const needed of needsOf(path.at(-1)!)) {
        if (needed === id) return path
        if (!seen.has(needed)) next.push([...path, needed])
        seen.add(needed)
      }
    }
    paths = next
  }
  return null
}
