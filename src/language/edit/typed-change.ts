import { scalarOf } from '../tree.ts'
import { conditionFlow, targetFlow } from './add-influence.ts'
import { findJudgement, itemWith, numberTree, pathWith } from './change-judgement.ts'
import type { Edit } from './edit.ts'
import { flowMap } from './flow-text.ts'
import { numberToWrite } from './judgement-text.ts'
import type { OpenedText } from './opened-text.ts'

const sections = ['factors', 'events', 'influences', 'calendar', 'quantities', 'indicators']
/** What a trial cannot change: it begins in the middle of the story. */
const fixed = ['start', 'base-rate', 'seen']

/**
 * An edit as a trial that is written nowhere: YAML as it is typed after `--change`. Null where a trial cannot say it,
 * or where what is typed is no number.
 */
export function typedChange(opened: OpenedText, edit: Edit): string | null {
  if (edit.kind === 'influence') {
    const read = numberToWrite(edit.text, 'points')
    if ('refusal' in read) return null
    return `influences: [${flowMap([
      ['from', conditionFlow(edit.from)],
      ['to', targetFlow(edit.to)],
      ['points', read.text],
    ])}]`
  }
  if (edit.kind !== 'number' && edit.kind !== 'remove') return null
  const found = findJudgement(opened, edit.address)
  if (typeof found === 'string' || !sections.includes(found.place.section)) return null
  if (fixed.includes(String(found.steps[0]))) return null
  const read = edit.kind === 'remove' ? { text: 'null' } : numberToWrite(edit.text, found.place.scale)
  if ('refusal' in read) return null
  const at = found.whole.at
  const value = edit.kind === 'remove' ? scalarOf('null', at) : numberTree(found, read.text)
  const base = { ...found, owner: { ...found.owner, element: null } }
  if (found.place.section === 'influences' || found.place.section === 'calendar')
    return `${found.place.section}: [${itemWith(base, value)}]`
  const { path, text } = pathWith(base, value)
  const [first, ...rest] = path
  return `${first}: ${rest.reduceRight((inner, key) => flowMap([[key, inner]]), text)}`
}
