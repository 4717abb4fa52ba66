import { useMemo } from 'react'
import type { FuturesOrNearest } from '../../lenses/futures/futures-from-today.ts'
import { type FuturesSheet, futuresSheet } from '../../report/futures/futures-sheet.ts'
import { plainPaint } from '../../report/terminal/paint.ts'
import type { PageView } from '../frame/page-view.ts'

/** What is shown: what hangs together, or where nothing does what comes nearest. */
export interface Sheets {
  readonly sheet: FuturesSheet
  readonly nearest: FuturesSheet | null
}

/** The terminal's widths do not count here: one line each. */
const endless = 100_000

export function useSheets({ opened, language }: PageView, found: FuturesOrNearest | null): Sheets | null {
  const { situation } = opened.course
  return useMemo(() => {
    if (found === null) return null
    const { finding, nearest } = found
    return {
      sheet: futuresSheet(situation, finding, language, endless, plainPaint),
      nearest: nearest && futuresSheet(situation, nearest, language, endless, plainPaint),
    }
  }, [situation, found, language])
}
