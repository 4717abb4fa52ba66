import { areOptionsJudged } from '../../lenses/options/holding-finding.ts'
import { optionsInBrief } from '../../report/options/holding-options.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { pickText } from '../../report/text.ts'
import type { PageView } from '../frame/page-view.ts'
import { Link } from '../frame/routing.tsx'
import { Pending } from './pending.tsx'

/** The options that hold up in every reading, the best first, and one on which values divide; nothing where none are judged. */
export function Holding({ view }: { readonly view: PageView }) {
  const { session, opened, language } = view
  const { situation } = opened.course
  const work = session.works.holding
  const words = optionsPageWordsOf(language)
  if (!areOptionsJudged(situation)) return null
  const { answer } = work
  const found = answer?.value ?? null
  const brief = found === null ? null : optionsInBrief(found.finding, found, language)
  if (answer !== null && brief === null) return null
  const readings = found?.finding.readings ?? []
  return (
    <section aria-labelledby="holding">
      <div className="sec-head">
        <h2 id="holding">{brief === null ? words.waiting : brief.title}</h2>
        {found?.isRough && <p>{words.working(true)}</p>}
      </div>
      {brief === null ? (
        <Pending view={view} work={work} working={words.working(false)} stopped={words.stopped(false)} />
      ) : (
        <table className="holding-brief">
          <thead>
            <tr>
              <th scope="col">{words.option}</th>
              {readings.map((id) => (
                <th scope="col" key={id}>
                  {phrasesOf(language).readingOf(readingTitle(view, id))}
                </th>
              ))}
              <th scope="col">{words.cost}</th>
            </tr>
          </thead>
          <tbody>
            {brief.options.map(({ id, title, readings: found, cost }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                {found.map((reading) => (
                  <td key={reading.id}>
                    <span className="small quiet cell-reading">{readingTitle(view, reading.id)}</span>
                    <span>
                      <span aria-hidden="true" className="mark">
                        {reading.mark}
                      </span>{' '}
                      {reading.words}
                    </span>
                  </td>
                ))}
                <td>
                  <span className="small quiet cell-reading">{words.cost}</span>
                  {cost ?? '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small more">
        <Link to={{ page: 'options' }}>{phrasesOf(language).pageNames.options}</Link>
      </p>
    </section>
  )
}

function readingTitle({ opened, language }: PageView, id: string): string {
  const title = opened.readings.find((one) => one.id === id)?.title
  return (title && pickText(title, language)) || id
}
