import type { Rule } from './drawing.ts'

const hatch = /^repeating-linear-gradient\(-45deg, (rgb[^)]*\)) 0px, \1 ([\d.]+)px, .* ([\d.]+)px\)$/u

/**
 * The strokes of a ground that is hatched by a gradient, each within the box; none for any other ground.
 *
 * @param image  `background-image` as computed: strokes that rise to the right, the first from the lower right corner
 */
export function hatchRules(
  image: string,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Rule[] {
  const [, colour, stroke, period] = hatch.exec(image) ?? []
  if (colour === undefined) return []
  const thickness = Number(stroke)
  const step = Number(period) * Math.SQRT2
  const rules: Rule[] = []
  // Along a stroke across and down add up to the same.
  for (let sum = width + height - (thickness * Math.SQRT2) / 2; sum > 0; sum -= step) {
    const left = Math.max(0, sum - height)
    const right = Math.min(width, sum)
    const from = [x + left, y + sum - left] as const
    const to = [x + right, y + sum - right] as const
    rules.push({ from, to, thickness, colour })
  }
  return rules
}
