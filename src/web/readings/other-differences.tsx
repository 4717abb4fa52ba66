import type { CompareSheet } from '../../report/compare/compare-sheet.ts'
import { differingInterests } from '../../report/compare/differing-interests.ts'
import { harmRows, silencesBySide, supposedTables } from '../../report/compare/other-differences.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import { pickText } from '../../report/text.ts'
import { ReadingKey } from '../chart/reading-mark.tsx'
import { TakeAway } from '../take-away/take-away.tsx'
import { SideHeads } from './side-heads.tsx'

interface PartProps {
  readonly sheet: CompareSheet
}

/** Answers given each trigger: totals can hide a quarrel about what would follow. */
export function Supposed({ sheet }: PartProps) {
  const { words, language } = sheet
  const page = comparePageWordsOf(language)
  const tables = supposedTables(sheet)
  if (tables.length === 0) return null
  return (
    <section aria-labelledby="supposed">
      <div className="sec-head">
        <h2 id="supposed">{words.supposed}</h2>
        <p>{words.supposedNote}</p>
      </div>
      {tables.map(({ id, title, rows }) =>
        rows.length === 0 ? (
          <p key={id} className="small">
            <b>{title}</b> <span className="quiet">{words.agreeUnder}</span>
          </p>
        ) : (
          <table key={id} className="supposed">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{page.supposedAnswer}</th>
                <SideHeads sheet={sheet} />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.title}>
                  <th scope="row">{row.title}</th>
                  {row.sides.map(({ said, without }, place) => (
                    <td className="n" key={sheet.side(place)}>
                      <b>{said}</b>{' '}
                      <span className="quiet">
                        {page.without} {without}
                      </span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
      <TakeAway of="table" />
    </section>
  )
}

/** What the viewpoint would mind, where that differs. */
export function Harms({ sheet }: PartProps) {
  const { words, language, situations } = sheet
  const rows = harmRows(sheet)
  if (rows.length === 0) return null
  const actor = situations[0]!.actors.find(({ id }) => id === situations[0]!.viewpoint)
  return (
    <section aria-labelledby="harms">
      <div className="sec-head">
        <h2 id="harms">{words.harms(actor === undefined ? '' : pickText(actor.title, language))}</h2>
        <p>{words.harmsNote}</p>
      </div>
      <table className="supposed">
        <thead>
          <tr>
            <th scope="col">{comparePageWordsOf(language).harmsHead}</th>
            <SideHeads sheet={sheet} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, sides }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {sides.map((points, place) => (
                <td className="n" key={sheet.side(place)}>
                  {points}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <TakeAway of="table" />
    </section>
  )
}

/** What each side holds the actors to want, where they do not hold the same. */
export function Interests({ sheet }: PartProps) {
  const words = comparePageWordsOf(sheet.language)
  const differing = differingInterests(sheet)
  if (differing.length === 0) return null
  return (
    <section aria-labelledby="interests">
      <div className="sec-head">
        <h2 id="interests">{words.interests}</h2>
        <p>{words.interestsNote}</p>
      </div>
      <ul className="differing-groups interests">
        {differing.map(({ id, actor, only, shared, isInOrder }) => (
          <li key={id}>
            <h3>
              {actor}{' '}
              {shared > 0 && <span className="quiet small">{words.interestsShared(shared, isInOrder)}</span>}
            </h3>
            <div className="two">
              {only.map((told, place) => (
                <div key={sheet.side(place)}>
                  <p className="small quiet">
                    <ReadingKey place={place} />
                    {sheet.side(place)}
                  </p>
                  {told.length === 0 && <p className="quiet">{words.noInterest}</p>}
                  <ol>
                    {told.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ol>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What each source says nothing about: silence, never agreement. */
export function Silences({ sheet }: PartProps) {
  const words = comparePageWordsOf(sheet.language)
  const silent = silencesBySide(sheet)
  if (silent.every(({ titles }) => titles.length === 0)) return null
  return (
    <section aria-labelledby="silences">
      <div className="sec-head">
        <h2 id="silences">{words.silences}</h2>
        <p>{words.silencesNote}</p>
      </div>
      <dl className="silences">
        {silent.map(({ side, titles }, place) => (
          <div key={side}>
            <dt>
              <ReadingKey place={place} />
              {words.silentOn(side)}
            </dt>
            <dd className={titles.length === 0 ? 'quiet' : undefined}>
              {titles.length === 0 ? words.notSilent : titles.join(sheet.language === 'ja' ? '、' : '; ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
