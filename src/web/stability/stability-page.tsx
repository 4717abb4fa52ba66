import { useMemo } from 'react'
import type { StabilityFinding } from '../../lenses/stability.ts'
import { elementWords } from '../../report/element-words.ts'
import { plainNumber } from '../../report/figures.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { stabilityView } from '../../report/stability/outcome-view.ts'
import { outcomeWords, stabilityWords } from '../../report/stability/outcome-words.ts'
import { stabilityPageWordsOf } from '../../report/stability/page-words-of.ts'
import { refusalText, remarkLines } from '../../report/stability/remark-lines.ts'
import { pickText } from '../../report/text.ts'
import type { PageView } from '../frame/page-view.ts'
import { NoAnswer } from '../states/no-answer.tsx'
import { Progress } from '../states/progress.tsx'
import { OutcomeBody } from './outcome-body.tsx'
import { OutcomeList } from './outcome-list.tsx'
import './stability.css'
import { TakeAway } from '../take-away/take-away.tsx'

/** Which outcomes hold together once reached, who would break them, what holds them and why. Never how likely they are. */
export function StabilityPage(view: PageView) {
  const { session, opened, language, controls } = view
  const { answer } = session.works.stability
  const finding =
    answer?.course.situation.reading.id === opened.course.situation.reading.id ? answer.value : null
  const words = stabilityPageWordsOf(language)
  const progress = (
    <>
      {controls}
      <Progress
        {...view}
        work={session.works.stability}
        phrases={phrasesOf(language)}
        working={words.working}
        stopped={words.stopped}
        label={words.working}
      />
    </>
  )
  return (
    <>
      <p className="kicker">
        <span>
          {phrasesOf(language).readingOf(pickText(opened.course.situation.reading.title, language))}
        </span>
      </p>
      <h1>{headline(finding, language)}</h1>
      <p className="lede">{stabilityWords(language).noChance}</p>
      {progress}
      <NoAnswer {...view} work={session.works.stability} />
      {finding?.refusal && (
        <p className="refusal">{refusalText(opened.course.situation, finding.refusal, language)}</p>
      )}
      {finding?.conflict && <Found view={view} finding={finding} found={finding.conflict} />}
    </>
  )
}

function headline(finding: StabilityFinding | null, language: PageView['language']): string {
  const words = stabilityPageWordsOf(language)
  if (finding === null) return words.titleWaiting
  const { conflict, packages } = finding
  if (conflict === null) return words.titleRefused
  const resting = packages.filter((one) => one.resting > 0).length
  if (packages.length > 0) {
    const count = plainNumber(packages.length)
    return resting === packages.length
      ? words.titleAllPackages(count)
      : words.titlePackages(plainNumber(resting), count)
  }
  const all = conflict.equilibria.seq.length
  if (all === 0) return words.titleNone
  const count = plainNumber(conflict.outcomes.length)
  return all === conflict.outcomes.length
    ? words.titleAllOutcomes(count)
    : words.titleOutcomes(plainNumber(all), count)
}

interface FoundProps {
  readonly view: PageView
  readonly finding: StabilityFinding
  readonly found: NonNullable<StabilityFinding['conflict']>
}

function Found({ view: { opened, language, id }, finding, found }: FoundProps) {
  const { situation } = opened.course
  const shown = useMemo(
    () => stabilityView(situation, finding, found, language),
    [situation, finding, found, language],
  )
  const say = stabilityWords(language)
  const words = stabilityPageWordsOf(language)
  const all = found.equilibria.seq.length
  const known = [...shown.packages, ...shown.others].map((one) => one.id)
  return (
    <>
      {id !== undefined && !known.includes(id) && <p className="unknown quiet">{words.unknown(id)}</p>}
      <section aria-labelledby="today">
        <div className="sec-head">
          <h2 id="today">{say.today}</h2>
          <p>{shown.today.verdictWords}</p>
        </div>
        <OutcomeBody outcome={shown.today} words={words} />
      </section>
      {shown.packages.length > 0 && (
        <OutcomeList
          id="packages"
          title={say.packages}
          note={say.packagesNote}
          outcomes={shown.packages}
          focus={id}
          words={words}
        />
      )}
      {shown.others.length > 0 && (
        <OutcomeList
          id="others"
          title={say.others}
          note={say.othersMore(shown.others.length, plainNumber(all))}
          outcomes={shown.others}
          focus={id}
          words={words}
        />
      )}
      <Deciders situation={situation} found={found} language={language} />
      <Stands situation={situation} finding={finding} found={found} language={language} />
    </>
  )
}

interface PartProps extends Pick<FoundProps, 'found'> {
  readonly situation: PageView['opened']['course']['situation']
  readonly language: PageView['language']
}

function Deciders({ situation, found, language }: PartProps) {
  const words = stabilityPageWordsOf(language)
  const names = elementWords(situation, language)
  const { list } = stabilityWords(language)
  return (
    <section aria-labelledby="deciders">
      <div className="sec-head">
        <h2 id="deciders">{words.whoTitle}</h2>
        <p>{words.whoNote(plainNumber(found.outcomes.length))}</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.actor}</th>
            <th scope="col">{words.decides}</th>
          </tr>
        </thead>
        <tbody>
          {found.players.map(({ actor, factors }) => (
            <tr key={actor}>
              <th scope="row">{names.actor(actor)}</th>
              <td>{list(factors.map(names.factor))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TakeAway of="table" />
    </section>
  )
}

function Stands({ situation, finding, found, language }: PartProps & Pick<FoundProps, 'finding'>) {
  const outcome = outcomeWords(situation, found, language)
  const { say } = outcome
  const lines = [
    ...(Object.keys(found.held).length === 0 ? [] : [say.held(outcome.states(found.held))]),
    ...remarkLines({ situation, finding, words: outcome, language }),
    ...(found.draws === 0 ? [] : [say.draws(plainNumber(found.draws), String(found.seed))]),
  ]
  return (
    <section aria-labelledby="stands">
      <div className="sec-head">
        <h2 id="stands">{say.stands}</h2>
      </div>
      <ul className="stands">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
