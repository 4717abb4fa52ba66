import type { Chart, Lettering } from './drawing.ts'

/** What of a chart's looks may come from style sheets, with what holds where nothing is said. */
const looks: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  visibility: 'visible',
  'paint-order': 'normal',
}
const lettering = ['font-family', 'font-size', 'font-weight', 'text-anchor', 'font-variant-numeric'] as const

/** A chart of the page as it is now drawn, standing by itself. `origin`: of the drawing, in the window. */
export function chartOf(chart: SVGSVGElement, origin: DOMPoint): Chart {
  const copy = chart.cloneNode(true) as SVGSVGElement
  writeLooks(chart, copy)
  carryPatterns(copy)
  const { left, top, width, height } = chart.getBoundingClientRect()
  for (const [name, value] of Object.entries({ x: left - origin.x, y: top - origin.y, width, height }))
    copy.setAttribute(name, String(Math.round(value * 100) / 100))
  for (const name of ['class', 'role', 'aria-label', 'aria-hidden']) copy.removeAttribute(name)
  return {
    x: left - origin.x,
    y: top - origin.y,
    element: copy,
    label: chart.getAttribute('aria-label') ?? '',
    texts: [...chart.querySelectorAll('text')].flatMap((text) => letteringOf(text, origin)),
  }
}

function writeLooks(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  for (const [name, usual] of Object.entries(looks)) {
    const value = style.getPropertyValue(name)
    if (value !== usual && value !== '') to.setAttribute(name, value.replace(/url\("[^"#]*#/u, 'url("#'))
    else to.removeAttribute(name)
  }
  if (from instanceof SVGTextContentElement)
    for (const name of lettering) to.setAttribute(name, plainFamilies(style.getPropertyValue(name)))
  to.removeAttribute('class')
  to.removeAttribute('style')
  const [children, copies] = [from.children, to.children]
  for (let place = 0; place < children.length; place += 1) writeLooks(children[place]!, copies[place]!)
}

/** Patterns that stand once for the whole page come along. */
function carryPatterns(copy: SVGSVGElement): void {
  const named = new Set(
    [copy, ...copy.querySelectorAll('*')].flatMap((element) =>
      ['fill', 'stroke'].flatMap(
        (name) => /url\(["']?#([^"')]+)/u.exec(element.getAttribute(name) ?? '')?.[1] ?? [],
      ),
    ),
  )
  for (const id of named) {
    const source = document.getElementById(id)
    if (source === null || copy.querySelector(`#${CSS.escape(id)}`) !== null) continue
    const pattern = source.cloneNode(true) as Element
    writeLooks(source, pattern)
    copy.prepend(pattern)
  }
}

/** The faces that only stand in until others arrive mean nothing elsewhere. */
export function plainFamilies(value: string): string {
  return value.replace(/"(?:Sans|Serif) stand-in",\s*/u, '')
}

/** The words of a text of a chart, by its parts, where they stand in the drawing. */
function letteringOf(text: SVGTextElement, origin: DOMPoint): Lettering[] {
  const parts = text.childElementCount === 0 ? [text] : [...text.querySelectorAll('tspan')]
  return parts.flatMap((part) => {
    const words = part.textContent ?? ''
    const matrix = part.getScreenCTM()
    if (words.trim() === '' || matrix === null || part.getNumberOfChars() === 0) return []
    const start = part.getStartPositionOfChar(0).matrixTransform(matrix)
    const style = getComputedStyle(part)
    const hasHalo = style.stroke !== 'none' && style.paintOrder.startsWith('stroke')
    return [
      {
        text: words,
        x: start.x - origin.x,
        y: start.y - origin.y,
        width: part.getComputedTextLength(),
        font: fontOf(style),
        colour: style.fill,
        halo: hasHalo ? { colour: style.stroke, thickness: Number.parseFloat(style.strokeWidth) } : null,
      },
    ]
  })
}

/** The font in which something is set, as canvas takes it. */
export function fontOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${fontWeight} ${fontSize} ${fontFamily}`
}
