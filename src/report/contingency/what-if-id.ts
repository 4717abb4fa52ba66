import { proposedId } from '../../language/edit/proposed-id.ts'
import type { Situation } from '../../language/situation.ts'

/** A free id for a what-if with this title. */
export function whatIfId(title: string, { whatIfs }: Situation): string {
  return proposedId(
    title,
    whatIfs.map(({ id }) => id),
    'what-if',
  )
}
