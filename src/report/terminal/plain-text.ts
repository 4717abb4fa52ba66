/**
 * Lines as a terminal shows them: the narrow no-break space of figures, which many fonts of terminals lack, as a plain
 * one, and nothing at the ends of lines.
 */
export function plainText(lines: readonly string[]): string {
  return lines.map((line) => `${line.replaceAll('\u202f', ' ').trimEnd()}\n`).join('')
}

/** Blocks of lines, an empty line between each two; blocks without lines are left out. */
export function plainBlocks(blocks: readonly (readonly string[])[]): string {
  return plainText(
    blocks
      .filter((block) => block.length > 0)
      .flatMap((block, place) => (place === 0 ? block : ['', ...block])),
  )
}
