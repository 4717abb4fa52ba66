import type { Situation } from '../../language/situation.ts'
import type { CloseLook } from '../../lenses/stability/close-look.ts'
import type { Grounds } from '../../lenses/stability/why.ts'
import type { ConflictFound, StabilityFinding } from '../../lenses/stability.ts'
import { type ClaimWords, claimWords } from '../claim-words.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import { lookRemarks, type Tempted, temptationChain, temptedAt, viewsOf } from './look-lines.ts'
import { outcomeWords } from './outcome-words.ts'

/** A link of the chain of reasons: a sentence, and the claims that it stands on. */
export interface WhyLink {
  readonly says: string
  readonly claims: readonly ClaimWords[]
}

/** An outcome, or a package by its nearest form, ready to be shown. */
export interface OutcomeView {
  readonly id: string
  readonly title: string
  /** `threat`: only if actors feared answers that would harm whoever gave them. */
  readonly verdict: 'rests' | 'partly' | 'threat' | 'not'
  readonly verdictWords: string
  /** What is otherwise than today; empty for today. */
  readonly form: string
  readonly views: string
  /** Who would break it, or is held from it, one chain each. */
  readonly chains: readonly (readonly WhyLink[])[]
  readonly remarks: readonly string[]
}

/** Today, the packages, and what else could rest. */
export interface StabilityView {
  readonly today: OutcomeView
  readonly packages: readonly OutcomeView[]
  readonly others: readonly OutcomeView[]
}

/** What a finding says of each outcome that was looked at closely. */
export function stabilityView(
  situation: Situation,
  finding: StabilityFinding,
  found: ConflictFound,
  language: Language,
): StabilityView {
  const words = outcomeWords(situation, found, language)
  const { say } = words
  const claim = claimWords(situation, language)
  // The claims stand below each sentence with their words; as bare ids within it they would say nothing.
  const bare = {
    ...words,
    why: (actor: string, grounds: Grounds) => words.why(actor, withoutClaims(grounds)),
  }
  const sheet = { found, words: bare, language }
  const lookAt = (outcome: number) => finding.looks.find((look) => look.outcome === outcome)!
  const chainOf = (look: CloseLook, tempted: Tempted): WhyLink[] => {
    const grounds = [tempted.temptation.grounds, tempted.temptation.answer?.grounds]
    return temptationChain(sheet, look, tempted).map((says, place) => ({
      says,
      claims: claimsOf(grounds[place]).map(claim),
    }))
  }
  const bodyOf = (look: CloseLook) => ({
    views: viewsOf(sheet, look),
    chains: temptedAt(look).map((tempted) => chainOf(look, tempted)),
    remarks: lookRemarks(sheet, look),
  })
  const today = lookAt(found.today)
  const isResting = today.concepts.includes('seq')
  const isThreat = today.concepts.includes('gmr')
  const shown = new Set([found.today, ...finding.packages.map(({ nearest }) => nearest)])
  return {
    today: {
      id: 'today',
      title: say.today,
      verdict: isResting ? 'rests' : isThreat ? 'threat' : 'not',
      verdictWords: isResting ? say.rests : isThreat ? say.restsFar : say.restsNot,
      form: '',
      ...bodyOf(today),
    },
    packages: finding.packages.map(({ id, title, outcomes, resting, nearest }) => {
      const [some, all] = [plainNumber(resting), plainNumber(outcomes)]
      const isAll = resting === outcomes
      const changes = words.between(found.today, nearest)
      return {
        id,
        title: pickText(title, language) || id,
        verdict: resting === 0 ? 'not' : isAll ? 'rests' : 'partly',
        verdictWords:
          resting === 0 ? say.restsInNone(all) : isAll ? say.restsAlways(all) : say.restsIn(some, all),
        form: changes === '' ? say.asToday : say.form(changes, resting > 0),
        ...bodyOf(lookAt(nearest)),
      }
    }),
    others: finding.resting
      .filter((outcome) => !shown.has(outcome))
      .map((outcome) => ({
        id: `outcome-${outcome + 1}`,
        title: words.between(found.today, outcome),
        verdict: 'rests',
        verdictWords: say.rests,
        form: '',
        ...bodyOf(lookAt(outcome)),
      })),
  }
}

function withoutClaims(grounds: Grounds): Grounds {
  return grounds.kind === 'nothing' ? grounds : { ...grounds, because: [] }
}

function claimsOf(grounds: Grounds | undefined): readonly string[] {
  return grounds === undefined || grounds.kind === 'nothing' ? [] : grounds.because
}
