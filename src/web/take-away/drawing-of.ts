import { chartOf, fontOf } from './chart-of.ts'
import type { Box, Chart, Drawing, Lettering, Rule } from './drawing.ts'
import { hatchRules } from './hatch-rules.ts'
import { writeOutMarks } from './write-out-marks.ts'

/** What is only there to be pressed, and what is only there to be heard. */
const notTaken = '.vh, .take-away, button, input, select, textarea, script'

interface Sheet {
  readonly origin: DOMPoint
  readonly boxes: Box[]
  readonly rules: Rule[]
  readonly charts: Chart[]
  readonly texts: Lettering[]
  readonly pen: CanvasRenderingContext2D
}

/** What is seen of a part of the page, at its present width, as a drawing. */
export function drawingOf(part: Element): Drawing {
  const frame = part.getBoundingClientRect()
  const sheet: Sheet = {
    origin: new DOMPoint(frame.left, frame.top),
    boxes: [],
    rules: [],
    charts: [],
    texts: [],
    pen: document.createElement('canvas').getContext('2d')!,
  }
  const takeBack = writeOutMarks(part)
  try {
    draw(part, sheet)
  } finally {
    takeBack()
  }
  const { boxes, rules, charts, texts } = sheet
  const bottom = (one: { y: number; height: number }) => one.y + one.height
  const ends = [
    ...boxes.map(bottom),
    ...rules.map(({ to }) => to[1]),
    ...charts.map(({ y, element }) => y + Number(element.getAttribute('height'))),
    ...texts.map(({ y }) => y + 6),
  ]
  const rights = [
    frame.width,
    ...charts.map(({ x, element }) => x + Number(element.getAttribute('width'))),
    ...texts.map(({ x, width }) => x + width),
  ]
  return {
    width: Math.ceil(Math.max(...rights)),
    height: Math.ceil(Math.max(0, ...ends)),
    boxes,
    rules,
    charts,
    texts,
  }
}

function draw(element: Element, sheet: Sheet): void {
  if (element.matches(notTaken)) return
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return
  if (element instanceof SVGSVGElement) {
    if (element.getBoundingClientRect().width > 0) sheet.charts.push(chartOf(element, sheet.origin))
    return
  }
  drawGround(element, style, sheet)
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, sheet)
    else if (child instanceof Text) drawText(child, style, sheet)
  }
}

function drawGround(element: Element, style: CSSStyleDeclaration, { origin, boxes, rules }: Sheet): void {
  const { left, top, width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return
  const [x, y] = [left - origin.x, top - origin.y]
  if (isSeen(style.backgroundColor)) boxes.push({ x, y, width, height, colour: style.backgroundColor })
  rules.push(...hatchRules(style.backgroundImage, { x, y, width, height }))
  const sides = [
    ['Top', [x, y], [x + width, y]],
    ['Bottom', [x, y + height], [x + width, y + height]],
    ['Left', [x, y], [x, y + height]],
    ['Right', [x + width, y], [x + width, y + height]],
  ] as const
  for (const [side, from, to] of sides) {
    const thickness = Number.parseFloat(style[`border${side}Width`])
    const colour = style[`border${side}Color`]
    if (thickness > 0 && style[`border${side}Style`] !== 'none' && isSeen(colour))
      rules.push({ from, to, thickness, colour })
  }
}

function isSeen(colour: string): boolean {
  return colour !== 'transparent' && !/^rgba\(.*, 0\)$/u.test(colour)
}

function drawText(node: Text, style: CSSStyleDeclaration, { origin, texts, pen }: Sheet): void {
  if (node.data.trim() === '') return
  const font = fontOf(style)
  pen.font = font
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = pen.measureText('兆')
  for (const { text, left, top, width, height } of linesOf(node)) {
    if (text.trim() === '') continue
    texts.push({
      text,
      x: left - origin.x,
      y: top - origin.y + (height - ascent - descent) / 2 + ascent,
      width,
      font,
      colour: style.color,
      halo: null,
    })
  }
}

interface LineOfText {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The lines into which the page has broken a text. */
function linesOf(node: Text): LineOfText[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  const whole = range.getClientRects()
  if (whole.length === 0) return []
  if (whole.length === 1 && !/^\s/u.test(node.data)) return [lineIn(node.data, whole[0]!)]
  const lines: { text: string; box: DOMRect }[] = []
  let place = 0
  for (const character of node.data) {
    range.setStart(node, place)
    place += character.length
    range.setEnd(node, place)
    const box = range.getClientRects()[0]
    if (box === undefined) continue
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.box.top - box.top) < 2) {
      line.text += character
      line.box = new DOMRect(line.box.left, line.box.top, box.right - line.box.left, line.box.height)
    } else if (character.trim() !== '') lines.push({ text: character, box })
  }
  return lines.map(({ text, box }) => lineIn(text, box))
}

function lineIn(text: string, { left, top, width, height }: DOMRect): LineOfText {
  return { text: text.replace(/\s+/gu, ' ').trimEnd(), left, top, width, height }
}
