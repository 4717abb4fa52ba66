import type { PublishedTexts, PublishWish } from '../../language/publish/published-texts.ts'
import type { ReadingHead, Situation } from '../../language/situation.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import type { PublishWords } from './publish-words-en.ts'
import { publishWordsOf } from './publish-words-of.ts'

/** What is about to be published, and what is not. */
export interface PublishAccount {
  readonly situation: Situation
  readonly texts: PublishedTexts
  readonly wish: PublishWish
  /** Sources that are cited. */
  readonly sources: number
  readonly issues: number
  readonly issuesLeftOut: number
  /** Whether what the first page shows is computed beforehand. */
  readonly hasAnswers: boolean
}

/** What is left in and what is left out, item by item, each with the flag that would leave it in. */
export function publishText(account: PublishAccount, language: Language): string {
  const words = publishWordsOf(language)
  const title = pickText(account.situation.title, language)
  const out = leftOut(account, words, language)
  return [
    words.title(title),
    '',
    words.leftIn,
    ...leftIn(account, words, language).map((line) => `  ${line}`),
    '',
    words.leftOut,
    ...out.map((line) => `  ${line}`),
    '',
  ].join('\n')
}

function leftIn(
  { texts, wish, sources, issues, hasAnswers }: PublishAccount,
  words: PublishWords,
  language: Language,
) {
  const { ledger } = texts
  const forecasts = wish.authors ? words.forecastsIn : words.forecastsUnnamed
  return [
    words.texts(texts.files.length),
    words.readings(titlesOf(texts.readings, language)),
    ...(sources === 0 ? [] : [words.sources(sources)]),
    ...(ledger === null ? [] : [words.ledger(ledger.entries)]),
    ...(issues === 0 ? [] : [words.issues(issues)]),
    ...(wish.authors && ledger !== null ? [words.namesIn] : []),
    ...(wish.notes ? [words.notesIn] : []),
    ...(wish.forecasts && ledger !== null ? [forecasts] : []),
    ...(hasAnswers ? [words.answersIn] : []),
  ]
}

function leftOut({ texts, issuesLeftOut }: PublishAccount, words: PublishWords, language: Language) {
  const { ledger, filesLeftOut, readingsLeftOut } = texts
  const notes = texts.notes + (ledger?.notes ?? 0)
  const flagged = (line: string, flag: string) => `${line} ${words.flag(flag)}`
  return [
    ...(ledger === null || ledger.authors === 0 ? [] : [flagged(words.names(ledger.authors), '--authors')]),
    ...(notes + texts.comments === 0 ? [] : [flagged(words.notes(notes, texts.comments), '--notes')]),
    ...(ledger === null || ledger.forecasts === 0
      ? []
      : [flagged(words.forecasts(ledger.forecasts), '--forecasts')]),
    ...(readingsLeftOut.length === 0
      ? []
      : [flagged(words.readingsOut(titlesOf(readingsLeftOut, language)), '--reading')]),
    ...(issuesLeftOut === 0 ? [] : [words.issuesOut(issuesLeftOut)]),
    ...(filesLeftOut.length === 0 ? [] : [words.needless(filesLeftOut)]),
    words.never,
  ]
}

/** Ids beside the titles: they are what `--reading` takes. */
function titlesOf(readings: readonly ReadingHead[], language: Language): string[] {
  return readings.map(({ id, title }) => {
    const shown = pickText(title, language)
    return shown === '' || shown === id ? id : language === 'ja' ? `${shown}（${id}）` : `${shown} (${id})`
  })
}
