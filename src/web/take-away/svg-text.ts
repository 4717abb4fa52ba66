import { plainFamilies } from './chart-of.ts'
import type { Drawing, Lettering } from './drawing.ts'

/** What stands around a drawing once it is a file of its own. */
export interface Mount {
  readonly title: string
  /** Lines below the drawing. */
  readonly caption: readonly string[]
  /** The font of the caption, as CSS writes it. */
  readonly font: string
}

const space = 'http://www.w3.org/2000/svg'
/** In CSS pixels. */
export const margin = 24
export const captionLine = 18
const captionColour = '#4d565f'
const paper = '#ffffff'

/** The size of a drawing with what stands around it. */
export function mountedSize(
  { width, height }: Drawing,
  { caption }: Mount,
): { width: number; height: number } {
  return { width: width + 2 * margin, height: height + 2 * margin + captionLine * (caption.length + 1) }
}

/** The lines of the caption, where they stand on the mounted drawing. */
export function captionLettering({ height }: Drawing, { caption, font }: Mount): Lettering[] {
  return caption.map((text, line) => ({
    text,
    x: margin,
    y: margin + height + captionLine * (line + 1.5),
    width: 0,
    font,
    colour: captionColour,
    halo: null,
  }))
}

/**
 * A drawing as a file of SVG that stands by itself: ink on white, with its title, what its charts say, and its caption.
 *
 * @param hasWords  without them, only what is not lettering: the ground of a picture on which the words are set apart
 */
export function svgText(drawing: Drawing, mount: Mount, hasWords = true): string {
  const { width, height } = mountedSize(drawing, mount)
  const root = made('svg', { viewBox: `0 0 ${width} ${height}`, width, height })
  root.append(made('title', {}, mount.title))
  const labels = drawing.charts.map(({ label }) => label).filter((label) => label !== '')
  root.append(made('desc', {}, [...labels, ...mount.caption].join('\n')))
  root.append(made('rect', { width, height, fill: paper }))
  const sheet = made('g', { transform: `translate(${margin} ${margin})` })
  for (const { colour, ...box } of drawing.boxes) sheet.append(made('rect', { ...box, fill: colour }))
  for (const { from, to, thickness, colour } of drawing.rules) {
    const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }
    sheet.append(made('line', { ...ends, stroke: colour, 'stroke-width': thickness }))
  }
  for (const { element } of drawing.charts)
    sheet.append(hasWords ? element.cloneNode(true) : wordless(element))
  root.append(sheet)
  if (hasWords) {
    for (const words of drawing.texts) sheet.append(textOf(words))
    for (const words of captionLettering(drawing, mount)) root.append(textOf(words))
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`
}

function wordless(chart: SVGSVGElement): Node {
  const copy = chart.cloneNode(true) as SVGSVGElement
  for (const text of copy.querySelectorAll('text')) text.remove()
  return copy
}

/** As wide as on the page, so that other fonts do not push words into one another. */
function textOf({ text, x, y, width, font, colour }: Lettering): Element {
  const [, weight, size, family] = /^(\S+) (\S+) (.*)$/u.exec(font)!
  return made(
    'text',
    {
      x,
      y,
      fill: colour,
      'font-family': plainFamilies(family!),
      'font-size': size!,
      'font-weight': weight!,
      ...(width > 0 ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {}),
    },
    text,
  )
}

function made(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content?: string,
): Element {
  const element = document.createElementNS(space, name)
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)
  if (content !== undefined) element.textContent = content
  return element
}
