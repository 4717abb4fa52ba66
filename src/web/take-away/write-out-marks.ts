/** What of a mark's looks its stand-in needs, to take the same room in the same hand. */
const looks = [
  'color',
  'display',
  'font-family',
  'font-size',
  'font-weight',
  'margin-left',
  'margin-right',
  'padding-left',
  'padding-right',
  'white-space',
  'grid-area',
  'align-self',
] as const

/**
 * Marks that style sheets put before and behind elements (arrows, separators) cannot be measured. Writes them out as words of
 * the page for a moment, in which nothing is painted.
 *
 * @returns takes all of it back
 */
export function writeOutMarks(part: Element): () => void {
  const written = [part, ...part.querySelectorAll('*')].flatMap((element) =>
    (['before', 'after'] as const).flatMap((side) => markOf(element, side)),
  )
  for (const { element, side, mark } of written) {
    element.setAttribute(`data-${side}-written`, '')
    if (side === 'before') element.prepend(mark)
    else element.append(mark)
  }
  return () => {
    for (const { element, side, mark } of written) {
      element.removeAttribute(`data-${side}-written`)
      mark.remove()
    }
  }
}

function markOf(element: Element, side: 'before' | 'after') {
  if (!(element instanceof HTMLElement)) return []
  const style = getComputedStyle(element, `::${side}`)
  const words = /^"(.*)"$/su.exec(style.content)?.[1] ?? ''
  if (words.trim() === '' || style.position === 'absolute' || style.display === 'none') return []
  const mark = document.createElement('span')
  mark.textContent = words
  for (const name of looks) mark.style.setProperty(name, style.getPropertyValue(name))
  return [{ element, side, mark }]
}
