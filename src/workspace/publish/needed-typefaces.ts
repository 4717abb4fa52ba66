/** A style sheet with those of its typefaces that a text needs, and the files that hold them. */
export interface NeededTypefaces {
  readonly styles: string
  /** Names of files, as the style sheet now calls them behind `fonts/`. */
  readonly files: readonly string[]
}

/** A whole rule; what loads no file is left alone. */
const faceRule = /@font-face\s*\{[^}]*\}/g
const faceFile = /url\((['"]?)[^)]*?([^/)]+\.woff2)\1\)/

/**
 * Typefaces come in a hundred files each, cut by ranges of Unicode: those with none of a text's characters are left out.
 *
 * @param styles  `unicode-range` is said of every typeface that comes from a file
 */
export function neededTypefaces(styles: string, text: string): NeededTypefaces {
  const points = [...new Set(text)].map((character) => character.codePointAt(0)!)
  const files: string[] = []
  const kept = styles.replace(faceRule, (rule) => {
    const file = faceFile.exec(rule)?.[2]
    if (file === undefined) return rule
    if (!isNeeded(rule, points)) return ''
    files.push(file)
    return rule.replace(faceFile, `url(fonts/${file})`)
  })
  return { styles: kept, files }
}

function isNeeded(rule: string, points: readonly number[]): boolean {
  const written = /unicode-range\s*:\s*([^;}]+)/.exec(rule)?.[1]
  if (written === undefined) return true
  const ranges = written.split(',').map(rangeOf)
  return points.some((point) => ranges.some(([from, to]) => point >= from && point <= to))
}

/** `U+25`, `U+0-FF`, `U+4??`. */
function rangeOf(written: string): readonly [number, number] {
  const [from, to] = written.trim().replace(/^U\+/i, '').split('-') as [string, string?]
  const first = Number.parseInt(from.replaceAll('?', '0'), 16)
  return [first, Number.parseInt((to ?? from).replaceAll('?', 'F'), 16)]
}
