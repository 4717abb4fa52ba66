import { linearScale } from '../../report/chart/scale.ts'
import type { EvidenceWords } from '../../report/evidence/evidence-words-en.ts'
import type { SignalLine } from '../../report/evidence/signal-lines.ts'
import { useWidth } from '../chart/use-width.ts'
import { Link } from '../frame/routing.tsx'
import { useTables } from '../frame/tables.tsx'

interface SignalTableProps {
  readonly signals: readonly SignalLine[]
  readonly words: EvidenceWords
}

/** What to look for next, and where the answer it tells most about would go if it is seen, and if it is not. */
export function SignalTable({ signals, words }: SignalTableProps) {
  const { isShown } = useTables()
  if (signals.length === 0) return <p className="quiet">{words.nothingToWatch}</p>
  return (
    <table className="signals">
      <thead>
        <tr>
          <th scope="col">{words.watchHeads.thing}</th>
          <th scope="col">{words.watchHeads.answer}</th>
          {isShown ? (
            <>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.ifSeen}</th>
              <th scope="col">{words.ifNot}</th>
            </>
          ) : (
            <th scope="col">{words.watchKey}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {signals.map((signal) => (
          <tr key={`${signal.kind} ${signal.id}`}>
            <th scope="row">
              {signal.title} <span className="quiet small">{signal.when}</span>
            </th>
            <td>
              {signal.answer.kind === 'contingencies' ? (
                <Link to={{ page: 'contingency', id: signal.answer.id }}>{signal.answer.title}</Link>
              ) : (
                signal.answer.title
              )}
            </td>
            {isShown ? (
              <>
                <td className="num" data-value={signal.now}>
                  {signal.said.now}
                </td>
                <td className="num" data-value={signal.ifSeen}>
                  {signal.said.ifSeen}
                </td>
                <td className="num" data-value={signal.ifNot}>
                  {signal.said.ifNot}
                </td>
              </>
            ) : (
              <td>
                <SignalChart signal={signal} words={words} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** ○ where the answer goes if it is not seen, ▲ if it is, on a ruler of 0 to 100 % that is the same in every row. */
function SignalChart({ signal, words }: { readonly signal: SignalLine; readonly words: EvidenceWords }) {
  const [reference, width] = useWidth<HTMLSpanElement>()
  const { title, now, ifSeen, ifNot, said } = signal
  const x = linearScale(0, 1, 8, width - 8)
  const [from, to] = [x(ifNot), x(ifSeen)]
  const isUp = ifSeen >= ifNot
  const side = isUp ? 1 : -1
  const style = isUp ? 'up' : 'down'
  return (
    <span className="chart" ref={reference}>
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} 34`}
          width={width}
          height="34"
          role="img"
          aria-label={words.signalLabel(title, said.now, said.ifSeen, said.ifNot)}
        >
          <line x1={x(0)} y1="26" x2={x(1)} y2="26" className="c-hair" />
          <line x1={x(now)} y1="16" x2={x(now)} y2="32" className="c-now" />
          <line x1={from} y1="26" x2={to} y2="26" className={`c-way ${style}`} />
          <circle cx={from} cy="26" r="3.5" className={`c-from ${style}`} />
          <path
            d={`M${to + side * 5} 26L${to - side * 3} 21.5V30.5Z`}
            className={isUp ? 'c-up' : 'c-tip-down'}
          />
          <text x={clear(from, -side, width)} y="13" textAnchor={isUp ? 'end' : 'start'}>
            {bare(said.ifNot)}
          </text>
          <text
            x={clear(to, side, width)}
            y="13"
            textAnchor={isUp ? 'start' : 'end'}
            className={isUp ? 't-up' : 't-down'}
          >
            {bare(said.ifSeen)}
          </text>
        </svg>
      )}
    </span>
  )
}

/** A label's place beside its mark, drawn in where it would leave the chart. */
function clear(x: number, side: number, width: number): number {
  const room = 26
  return side > 0 ? Math.min(x - 4, width - room) : Math.max(x + 4, room)
}

/** The number without its sign, which the head of the column carries. */
function bare(said: string): string {
  return said.replace(/[\s\u202f]*[%％]/u, '')
}
