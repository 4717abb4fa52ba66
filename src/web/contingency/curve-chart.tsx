import { type CurveFigure, curveFigure } from '../../report/chart/curve-figure.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import type { WhatIfFigures } from '../../report/contingency/shifted-chance.ts'
import type { ContingencyReport } from '../../report/contingency.ts'
import { percent } from '../../report/figures.ts'
import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { probabilityWords } from '../../report/probability-words.ts'
import { textWidth } from '../../report/terminal/text-width.ts'
import { useWidth } from '../chart/use-width.ts'
import { DotChart } from './dot-chart.tsx'
import { PlotFrame } from './plot-frame.tsx'

interface CurveChartProps {
  readonly report: ContingencyReport
  /** Drawn dashed beside the line; null where none is tried. */
  readonly whatIf: WhatIfFigures | null
  readonly isMoving: boolean
  /** The chance at the top, and whether another half stands level with this one. */
  readonly most: number
  readonly isPaired: boolean
  readonly language: Language
  readonly phrases: Phrases
}

/** The large curve: chance as a line, a what-if dashed, doubt as a band, the words' limits as rules, occasions as hairlines, fifty dots. */
export function CurveChart(props: CurveChartProps) {
  const { report, whatIf, isMoving, most, isPaired, language, phrases } = props
  const [reference, width] = useWidth<HTMLDivElement>()
  const { curve, occasions, dots, title, answer } = report
  if (curve === null) return null
  const start = percent(curve.values[0]!, language)
  const label = phrases.curveLabel(title, start, answer.said?.phrase ?? '', answer.bandWords)
  const figure =
    width > 0
      ? curveFigure({
          curve,
          occasions,
          dots,
          whatIf,
          most,
          isPaired,
          width,
          measure: (text) => textWidth(text) * 6.2,
        })
      : null
  return (
    <div className="chart" ref={reference}>
      {figure !== null && (
        <PlotFrame
          figure={figure}
          axis={report.course === 'comes' ? phrases.axisComes : phrases.axisHolds}
          label={label}
        >
          <Ground figure={figure} language={language} />
          {isPaired && (
            <text x={figure.plot.left} y={figure.plot.bottom + 18} className="t-ink" textAnchor="middle">
              {liveWordsOf(language).now}
            </text>
          )}
          <Curve figure={figure} isMoving={isMoving} />
          <Ends {...props} figure={figure} />
          {figure.dots !== null && dots !== null && (
            <DotChart dots={figure.dots} figure={figure} came={dots.length} phrases={phrases} />
          )}
        </PlotFrame>
      )}
    </div>
  )
}

function Ground({ figure, language }: { readonly figure: CurveFigure; readonly language: Language }) {
  const { left, right, top, bottom } = figure.plot
  return (
    <>
      {figure.grid.map(({ y, percent: value, isEdge }) => (
        <g key={value}>
          <line
            x1={isEdge ? left : left - 4}
            y1={y}
            x2={isEdge ? right : left}
            y2={y}
            className={value === 0 || !isEdge ? 'c-axis' : 'c-hair'}
          />
          <text x={left - 7} y={y + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {figure.words.map(({ y, step, isRight }) => (
        <text
          key={step}
          x={isRight ? right - 6 : left + 6}
          y={y}
          className="halo"
          textAnchor={isRight ? 'end' : 'start'}
        >
          {probabilityWords[step]!.word[language]}
        </text>
      ))}
      {figure.occasions.map(({ x, title, lane, isLeft }, index) => (
        <g key={index}>
          <line
            x1={x}
            y1={bottom}
            x2={x}
            y2={title === null ? bottom - 5 : top - 12 - lane * 15}
            className={title === null ? 'c-axis' : 'c-hair'}
          />
          {title !== null && (
            <text
              x={x + (isLeft ? -4 : 4)}
              y={top - 4 - lane * 15}
              className="halo"
              textAnchor={isLeft ? 'end' : 'start'}
            >
              {title}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

interface CurveProps {
  readonly figure: CurveFigure
  /** While a hand moves it, the what-if follows without easing. */
  readonly isMoving: boolean
}

function Curve({ figure: { shape, whatIf }, isMoving }: CurveProps) {
  return (
    <>
      {shape.outer !== null && <path d={shape.outer} className="c-outer" />}
      {shape.inner !== null && <path d={shape.inner} className="c-inner" />}
      <path d={shape.line} className="c-line" />
      {whatIf !== null && (
        <path d={whatIf} className={isMoving ? 'c-what-if' : 'c-what-if is-resting'} data-what-if="" />
      )}
      <circle cx={shape.end[0]} cy={shape.end[1]} r="4" className="c-dot" />
    </>
  )
}

const endClass = { high: undefined, 'what-if': 't-what-if', chance: 't-acc', low: undefined } as const

interface EndsProps extends CurveChartProps {
  readonly figure: CurveFigure
}

function Ends({ figure, report, whatIf, phrases, language }: EndsProps) {
  const { answer } = report
  const bare = (value: number | undefined) => (value === undefined ? '' : percent(value, language))
  const words = {
    high: figure.isWide ? `${bare(answer.band?.high)}  ${phrases.doubt}` : bare(answer.band?.high),
    chance: figure.isWide ? `${answer.said?.number ?? ''}  ${phrases.chance}` : (answer.said?.number ?? ''),
    low: bare(answer.band?.low),
    'what-if': figure.isWide
      ? `${bare(whatIf?.value)}  ${liveWordsOf(language).whatIf}`
      : bare(whatIf?.value),
  }
  return figure.ends.map(({ y, kind }) => (
    <text key={kind} x={figure.plot.right + 10} y={y + 4} className={endClass[kind]}>
      {words[kind]}
    </text>
  ))
}
