import type { Claim, Situation, Source, Text } from '../language/situation.ts'
import { citation } from './citation.ts'
import { edtfDate } from './dates.ts'
import type { Language } from './language.ts'
import { locatorWords } from './locator-words.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { pickText } from './text.ts'

/** A claim as it is read: what it says, whose it is, where it was read, and its Admiralty grade. */
export interface ClaimWords {
  readonly id: string
  readonly says: string
  readonly who: string
  readonly readIn: string
  /** `B2`; null where it was not graded. */
  readonly grade: string | null
  readonly gradeWords: string | null
}

/** Gives the words of a situation's claims, by id, in a language; an unknown id stands for itself. */
export function claimWords(situation: Situation, language: Language): (id: string) => ClaimWords {
  const claims = new Map(situation.claims.map((claim) => [claim.id, claim]))
  const sources = new Map(situation.sources.map((source) => [source.id, source]))
  const actors = new Map(situation.actors.map((actor) => [actor.id, pickText(actor.title, language)]))
  return (id) => {
    const claim = claims.get(id)
    if (claim === undefined) return { id, says: id, who: '', readIn: '', grade: null, gradeWords: null }
    return {
      id,
      says: pickText(claim.says, language),
      who: whoSaid(claim, sources, actors, language),
      readIn: whereRead(claim, sources, language),
      grade: claim.grade === null ? null : `${claim.grade.reliability}${claim.grade.credibility}`,
      gradeWords: claim.grade === null ? null : gradeInWords(claim.grade, language),
    }
  }
}

function gradeInWords(grade: NonNullable<Claim['grade']>, language: Language): string {
  const { gradeLabel, reliability, credibility } = phrasesOf(language)
  return gradeLabel(
    reliability[grade.reliability] ?? grade.reliability,
    credibility[grade.credibility] ?? String(grade.credibility),
  )
}

function whoSaid(
  claim: Claim,
  sources: ReadonlyMap<string, Source>,
  actors: ReadonlyMap<string, string>,
  language: Language,
): string {
  const source = claim.source === null ? undefined : sources.get(claim.source)
  const speaker =
    claim.by === null ? source && authorsOf(source, language) : speakerOf(claim.by, actors, language)
  const date = claim.date === null ? undefined : edtfDate(claim.date, language)
  return [speaker, date]
    .filter((part) => part !== undefined && part !== '')
    .join(language === 'ja' ? '、' : ', ')
}

function speakerOf(by: Text, actors: ReadonlyMap<string, string>, language: Language): string {
  const name = pickText(by, language)
  return actors.get(name) ?? nameOf(name)
}

/** A speaker who is no actor stands as an id: `kim-yo-jong` reads as `kim yo jong`. */
function nameOf(id: string): string {
  return /^[\p{Ll}\d-]+$/u.test(id) ? id.replaceAll('-', ' ') : id
}

function whereRead(claim: Claim, sources: ReadonlyMap<string, Source>, language: Language): string {
  const read = claim.via ?? (claim.source === null ? null : { source: claim.source, at: claim.at })
  if (read === null) return ''
  const source = sources.get(read.source)
  const name = source === undefined ? read.source : citation({ ...source.csl, id: source.id }, language)
  if (read.at === null) return name
  const at = locatorWords(read.at, language)
  return language === 'ja' ? `${name}、${at}` : `${name}, ${at}`
}

function authorsOf(source: Source, language: Language): string {
  const authors = source.csl.author
  if (!Array.isArray(authors)) return String(source.csl.publisher ?? '')
  const names = authors.map(
    (author: { family?: string; given?: string; literal?: string }) =>
      author.literal ?? personName(author.family ?? '', author.given ?? ''),
  )
  if (names.length > 2) return `${names[0]}${language === 'ja' ? 'ほか' : ' et al.'}`
  return names.join(language === 'ja' ? '・' : ' and ')
}

/** East Asian names stand family first and undivided, others given name first. */
function personName(family: string, given: string): string {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(family)) return `${family}${given}`
  return [given, family].filter((part) => part !== '').join(' ')
}
