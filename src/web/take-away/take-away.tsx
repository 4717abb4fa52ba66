import { useContext, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { csvText } from '../../report/csv-text.ts'
import { takeAwayWordsOf } from '../../report/take-away/take-away-words.ts'
import { wrapText } from '../../report/terminal/wrap-text.ts'
import { useTables } from '../frame/tables.tsx'
import { drawingOf } from './drawing-of.ts'
import { inkOnWhite } from './ink-on-white.ts'
import { pngOf } from './png-of.ts'
import { saveFile } from './save-file.ts'
import { type Mount, svgText } from './svg-text.ts'
import { tableRows } from './table-rows.ts'
import { TakeAwayContext } from './take-away-context.ts'

const formats = { chart: ['SVG', 'PNG'], table: ['CSV'], both: ['SVG', 'PNG', 'CSV'] } as const
type Format = (typeof formats)['both'][number]

/** Width of half an em of the caption, in CSS pixels. */
const captionColumn = 6.2

interface TakeAwayProps {
  /** What the section shows: charts that the key T turns into a table, only a table, or charts without one. */
  readonly of?: keyof typeof formats
}

/**
 * One quiet row at the end of a section: the section as SVG and as PNG, its table as CSV. Charts are taken as charts and
 * tables as tables, whichever of them is in view.
 */
export function TakeAway({ of = 'both' }: TakeAwayProps) {
  const { language, name, caption } = useContext(TakeAwayContext)
  const { isShown, show, makeWhole } = useTables()
  const row = useRef<HTMLFieldSetElement>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const words = takeAwayWordsOf(language)

  const take = async (format: Format) => {
    const part = row.current?.closest('section, figure')
    if (!part) return
    const file = `${[name, part.getAttribute('aria-labelledby') ?? ''].filter((one) => one !== '').join('-')}.${format.toLowerCase()}`
    const wanted = format === 'CSV'
    flushSync(() => {
      if (of !== 'table') show(wanted)
      if (wanted) makeWhole(true)
    })
    try {
      saveFile(file, await contentOf(part, format, caption))
      setHasFailed(false)
    } catch {
      setHasFailed(true)
    } finally {
      if (of !== 'table') show(isShown)
      makeWhole(false)
    }
  }
  return (
    <fieldset className="take-away" ref={row}>
      <legend>{words.takeAway}</legend>
      {formats[of].map((format) => (
        <button key={format} type="button" onClick={() => void take(format)}>
          {format}
        </button>
      ))}
      <p className="paper-only">{caption}</p>
      {hasFailed && <span role="status">{words.failed}</span>}
    </fieldset>
  )
}

/** What names a part: it may stand above it. */
function headOf(part: Element): Element | null {
  const named = document.getElementById(part.getAttribute('aria-labelledby') ?? '')
  return named ?? part.querySelector('h1, h2, h3, h4')
}

/** Reads the page at once, before anything else can be drawn; only the picture takes its time. */
function contentOf(part: Element, format: Format, caption: string): Blob | Promise<Blob> {
  if (format === 'CSV') return new Blob([csvText(tableRows(part))], { type: 'text/csv;charset=utf-8' })
  const drawing = inkOnWhite(() => drawingOf(part))
  const mount: Mount = {
    title: headOf(part)?.textContent ?? '',
    caption: wrapText(caption, Math.floor(drawing.width / captionColumn)),
    font: `400 12px ${getComputedStyle(document.body).fontFamily}`,
  }
  if (format === 'PNG') return pngOf(drawing, mount)
  return new Blob([svgText(drawing, mount)], { type: 'image/svg+xml;charset=utf-8' })
}
