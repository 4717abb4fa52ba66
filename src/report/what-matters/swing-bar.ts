/** Columns of a bar. */
const columns = 24

/** A bar from one answer to another on a scale from `from` to `to`, with a mark at the present answer. */
export function swingBar(
  low: number,
  high: number,
  answer: number,
  scale: { readonly from: number; readonly to: number },
): string {
  const width = scale.to - scale.from
  const place = (value: number) =>
    Math.min(columns - 1, Math.max(0, Math.round(((value - scale.from) / width) * (columns - 1))))
  const [first, last] = [place(Math.min(low, high)), place(Math.max(low, high))]
  const mark = place(answer)
  return Array.from({ length: columns }, (_, at) => {
    if (at === mark) return '┃'
    return at >= first && at <= last ? '━' : '·'
  }).join('')
}
