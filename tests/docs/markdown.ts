import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A fenced block of a page: what stands after the fence, its text, its first line and the section it is in. */
export interface Block {
  readonly language: string
  readonly mark: string
  readonly text: string
  readonly line: number
  readonly section: string
}

export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly section: string
}

export const root = fileURLToPath(new URL('../..', import.meta.url))

export function pageText(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8')
}

/** The fenced blocks of a page, in order. Sections are headings of the second level. */
export function blocksOf(path: string): Block[] {
  const blocks: Block[] = []
  let open: { language: string; mark: string; line: number; lines: string[] } | null = null
  let section = ''
  pageText(path)
    .split('\n')
    .forEach((text, index) => {
      const fence = /^```(\S*) *(.*)$/.exec(text)
      if (!fence) {
        if (open) open.lines.push(text)
        else if (text.startsWith('## ')) section = text.slice(3)
      } else if (open) {
        const { lines, ...head } = open
        blocks.push({ ...head, text: `${lines.join('\n')}\n`, section })
        open = null
      } else open = { language: fence[1]!, mark: fence[2]!, line: index + 2, lines: [] }
    })
  return blocks
}

/** The tables of a page, in order, each cell without the spaces around it. */
export function tablesOf(path: string): Table[] {
  const tables: { header: string[]; rows: string[][]; section: string }[] = []
  let section = ''
  let isInside = false
  for (const text of pageText(path).split('\n')) {
    if (text.startsWith('## ')) section = text.slice(3)
    const cells = /^\|(.*)\|$/
      .exec(text)?.[1]
      ?.split('|')
      .map((cell) => cell.trim())
    if (cells && !isInside) tables.push({ header: cells, rows: [], section })
    else if (cells && !cells.every((cell) => /^:?-+:?$/.test(cell))) tables.at(-1)!.rows.push(cells)
    isInside = cells !== undefined
  }
  return tables
}
