import { silent } from './condition-shape.ts'
import { parseYaml } from './parse-yaml.ts'
import { text } from './plain-shapes.ts'
import type { Text } from './situation.ts'
import type { SourceFile } from './span.ts'
import { valueAt } from './tree.ts'

/** The title that a `situation.yaml` gives, without reading the situation; null where it gives none. */
export function titleIn(file: SourceFile): Text | null {
  const tree = parseYaml(file, silent)
  const title = tree === null ? undefined : valueAt(tree, 'title')
  return title === undefined ? null : text.read(title, silent)
}
