import { useMemo, useState } from 'react'
import { influenceGraph, type ThingKind } from '../../lenses/influence-graph/influence-graph.ts'
import { pathFinder } from '../../lenses/influence-graph/paths-to.ts'
import { mapFocus } from '../../report/map/map-focus.ts'
import { type MapSheet, mapSheet } from '../../report/map/map-sheet.ts'
import { mapTitle } from '../../report/map/map-title.ts'
import { mapView } from '../../report/map/map-view.ts'
import { mapWordsOf } from '../../report/map/map-words-of.ts'
import { type PathBeginnings, pathBeginnings, pathLines } from '../../report/map/path-lines.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { pickText } from '../../report/text.ts'
import { useWidth } from '../chart/use-width.ts'
import type { PageView } from '../frame/page-view.ts'
import { useParameter } from '../frame/place.ts'
import { useTables } from '../frame/tables.tsx'
import { MapChart } from './map-chart.tsx'
import { MapKey } from './map-key.tsx'
import { MapAsList } from './map-list.tsx'
import { MapPaths } from './map-paths.tsx'
import { MapStrengths } from './map-strengths.tsx'
import './map.css'
import { TakeAway } from '../take-away/take-away.tsx'

/** Who and what bears on what, one thing in focus: what leads there is drawn, and one thread of it told. */
export function MapPage(view: PageView) {
  const { session, opened, language, controls, id } = view
  const { situation } = opened.course
  const words = mapWordsOf(language)
  const { answer } = session.works.forecast
  const forecast = answer?.course.situation.reading.id === situation.reading.id ? answer.value : null
  const sheet = useMemo(() => mapSheet(situation, forecast, language), [situation, forecast, language])
  const focus = mapFocus(situation, id)
  return (
    <>
      <p className="kicker">
        <span>{phrasesOf(language).pageNames.map}</span>
        <span>{phrasesOf(language).readingOf(pickText(situation.reading.title, language))}</span>
      </p>
      {focus === null ? (
        <div className="state">
          <h1>{words.titleEmpty}</h1>
          <p>{words.emptyWords}</p>
          <pre>
            <code>{words.emptyExample}</code>
          </pre>
        </div>
      ) : (
        <Focused view={view} sheet={sheet} focus={focus}>
          {controls}
          {id !== undefined && id !== focus && <p className="quiet small">{words.unknown(id)}</p>}
        </Focused>
      )}
    </>
  )
}

/** Under this width in pixels boxes and lines would be too close: the list says the same. */
const leastWidth = 820

interface FocusedProps {
  readonly view: PageView
  readonly sheet: MapSheet
  readonly focus: string
  readonly children: React.ReactNode
}

function Focused({ view, sheet, focus, children }: FocusedProps) {
  const { opened, language } = view
  const [frame, width] = useWidth<HTMLDivElement>()
  const { isShown } = useTables()
  const [unfolded, setUnfolded] = useState<ReadonlySet<ThingKind>>(new Set())
  const { situation } = sheet
  const finder = useMemo(() => pathFinder(situation, influenceGraph(situation), focus), [situation, focus])
  const beginnings = useMemo(() => pathBeginnings(sheet, finder, focus), [sheet, finder, focus])
  const from = fromOf(beginnings, useParameter('from'))
  const paths = useMemo(
    () => pathLines(sheet, finder, focus, from, opened.entries),
    [sheet, finder, focus, from, opened.entries],
  )
  const [picked, setPicked] = useState({ about: '', place: 0 })
  const about = `${focus} ${from}`
  const place = picked.about === about ? Math.min(picked.place, paths.length - 1) : 0
  const path = from === null && picked.about !== about ? undefined : paths[place]?.ties
  const drawn = useMemo(
    () => mapView(sheet, focus, { opened: unfolded, ...(path === undefined ? {} : { path }) }),
    [sheet, focus, unfolded, path],
  )
  const isList = isShown || (width > 0 && width < leastWidth)
  const toggle = (kind: ThingKind) => {
    const next = new Set(unfolded)
    if (!next.delete(kind)) next.add(kind)
    setUnfolded(next)
  }
  return (
    <>
      <h1 id="map">{mapTitle(sheet, drawn)}</h1>
      {children}
      <section aria-labelledby="map">
        <div className="map-bar">
          <span className="quiet">
            {sheet.say.inFocus} <b>{sheet.title(focus)}</b>
          </span>
          {!isList && <MapKey say={sheet.say} />}
          {width >= leastWidth && <ListButton say={sheet.say} />}
        </div>
        <div ref={frame} className="map-frame">
          {width === 0 ? null : isList ? (
            <MapAsList sheet={sheet} focus={focus} />
          ) : (
            <MapChart
              sheet={sheet}
              drawn={drawn}
              width={width}
              language={language}
              unfolded={unfolded}
              toggle={toggle}
            />
          )}
        </div>
        {width >= leastWidth && <TakeAway of="chart" />}
      </section>
      <MapPaths
        sheet={sheet}
        focus={focus}
        beginnings={beginnings}
        from={from}
        paths={paths}
        place={place}
        onPick={(one) => setPicked({ about, place: one })}
      />
      <MapStrengths view={view} sheet={sheet} focus={focus} />
      <p className="note map-foot">{sheet.say.foot}</p>
    </>
  )
}

/** Does what the key T does. */
function ListButton({ say }: Pick<MapSheet, 'say'>) {
  const { isShown, toggle } = useTables()
  return (
    <button type="button" className="as-table" aria-pressed={isShown} aria-keyshortcuts="t" onClick={toggle}>
      {isShown ? say.keysMap : say.keysList} <kbd>T</kbd>
    </button>
  )
}

/** Where the thread begins, as the address says; null where it says nothing that leads here. */
function fromOf({ things, claims }: PathBeginnings, asked: string | null): string | null {
  return [...things, ...claims].some(({ id }) => id === asked) ? asked : null
}
