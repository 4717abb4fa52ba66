import { flowText } from '../../language/edit/flow-text.ts'
import { proposedId } from '../../language/edit/proposed-id.ts'
import { scalarOf } from '../../language/tree.ts'

/** The file with which a reading begins: it judges nothing otherwise yet, and is its writer's own until they publish it. */
export function newReading(
  title: string,
  known: readonly string[],
): { readonly id: string; readonly file: string; readonly text: string } {
  const id = proposedId(title, known, 'reading')
  const said = scalarOf(title.trim(), { file: '', start: 0, end: 0 })
  return {
    id,
    file: `readings/${id}.yaml`,
    text: `reading: ${id}\ntitle: ${flowText({ ...said, quoted: true })}\nunpublished: true\n`,
  }
}
