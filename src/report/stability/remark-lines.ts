import type { Situation } from '../../language/situation.ts'
import type { Refusal } from '../../lenses/stability/conflict.ts'
import type { Remark } from '../../lenses/stability/remarks.ts'
import type { StabilityFinding } from '../../lenses/stability.ts'
import { elementWords } from '../element-words.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { type OutcomeWords, stabilityWords } from './outcome-words.ts'

/** What the verdicts stand on and leave out, one sentence each. */
export function remarkLines({
  situation,
  finding,
  words,
  language,
}: {
  readonly situation: Situation
  readonly finding: StabilityFinding
  readonly words: OutcomeWords
  readonly language: Language
}): string[] {
  const names = elementWords(situation, language)
  const { remarks } = words.say
  const line = (remark: Remark): string => {
    switch (remark.kind) {
      case 'no-options':
      case 'no-preferences':
      case 'only-jointly':
        return remarks[remark.kind](names.actor(remark.actor))
      case 'interest-in-event':
        return remarks[remark.kind](names.actor(remark.actor), names.event(remark.event))
      case 'interest-idle':
        return remarks[remark.isMet ? 'interest-met' : 'interest-unmet'](
          names.actor(remark.actor),
          words.interest(remark.actor, remark.interest),
        )
      case 'unranked':
        return remarks[remark.kind](names.actor(remark.actor), plainNumber(remark.outcomes))
      case 'likeliest':
        return remarks[remark.kind](names.state(remark.factor, remark.state))
      case 'no-exchanges':
        return remarks[remark.kind]
    }
  }
  return finding.remarks.map(line)
}

/** Why there is no answer, and the way out. */
export function refusalText(situation: Situation, refusal: Refusal, language: Language): string {
  const { refusals, list } = stabilityWords(language)
  const names = elementWords(situation, language)
  switch (refusal.reason) {
    case 'nobody-decides':
    case 'impossible-today':
      return refusals[refusal.reason]
    case 'unknown-actor':
      return refusals[refusal.reason](refusal.actor)
    case 'too-many-players':
      return refusals[refusal.reason](
        String(refusal.players.length),
        String(refusal.limit),
        list(refusal.players.map(names.actor)),
      )
    case 'too-many-outcomes':
    case 'too-many-moves':
      return refusals[refusal.reason](plainNumber(refusal.outcomes), plainNumber(refusal.limit))
  }
}
