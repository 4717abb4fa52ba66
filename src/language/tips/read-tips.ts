import type { Resolver } from '../assemble/declared.ts'
import type { Name } from '../shape.ts'
import type { MapTree } from '../tree.ts'
import { readRule } from './read-rule.ts'
import { readTables } from './read-tables.ts'
import type { TipRule, Tips } from './tip-rules.ts'
import { tipsShape } from './tip-shapes.ts'

/** Reads the files of tips; what is wrong is noticed, and a rule that cannot be used is left out. */
export function readTips(files: readonly MapTree[], resolver: Resolver): Tips {
  const { notice } = resolver
  const read = files.flatMap((file) => tipsShape.read(file, notice) ?? [])
  const formats = readTables(
    read.map(({ tables }) => tables ?? []),
    notice,
  )
  const rules: TipRule[] = []
  const first = new Map<string, Name>()
  for (const { name, value } of read.flatMap(({ tips }) => tips ?? [])) {
    const earlier = first.get(name.text)
    if (earlier) notice('duplicate-key', name.at, { key: name.text }, { related: [earlier.at] })
    else {
      first.set(name.text, name)
      const rule = readRule(name, value, formats, resolver)
      if (rule) rules.push(rule)
    }
  }
  return { formats, rules }
}
