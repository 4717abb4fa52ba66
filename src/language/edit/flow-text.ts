import { isNothing, type Tree } from '../tree.ts'

/** What may stand without quotes wherever YAML takes a word: narrower than YAML itself. */
const plain = /^(?:[\p{L}\p{N}]|[-+.](?=[\d.]))[^,[\]{}#:\n\r\t"'&*!|>`\u0085\u2028\u2029]*$/u
const mistaken = /^(?:null|true|false)$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that need an escape
const escaped = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/

/** A text as a YAML word on one line, in quotes only where it needs them. */
export function wordText(text: string): string {
  if (plain.test(text) && !text.endsWith(' ') && !mistaken.test(text)) return text
  if (escaped.test(text)) return JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, escapeOf)
  return `'${text.replaceAll("'", "''")}'`
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A tree written on one line; what it means is what it meant. */
export function flowText(tree: Tree): string {
  if (tree.kind === 'list') return `[${tree.items.map(flowText).join(', ')}]`
  if (tree.kind === 'map') {
    return flowMap(tree.entries.map(({ key, value }) => [key, flowText(value)]))
  }
  if (isNothing(tree)) return 'null'
  if (!tree.quoted && /^(?:true|false)$/i.test(tree.text)) return tree.text
  const word = wordText(tree.text)
  return tree.quoted && word === tree.text ? `'${word}'` : word
}

/** A map on one line, its values already written. */
export function flowMap(entries: readonly (readonly [key: string, value: string])[]): string {
  return `{${entries.map(([key, value]) => `${wordText(key)}: ${value}`).join(', ')}}`
}
