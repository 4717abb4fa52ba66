import type { Claim, Situation } from '../language/situation.ts'
import { claimWords } from './claim-words.ts'
import { edtfDate } from './dates.ts'
import { visible } from './diagnostics/visible.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { pickText } from './text.ts'

/** A claim as it is shown before anybody knows whose it is: what it says, and of what time. */
export function blindClaim({ id, says, date }: Claim, language: Language): string {
  const time = date === null ? [] : [`(${edtfDate(date, language)})`]
  const lines = [...pickText(says, language).split('\n'), ...time]
  return [id, ...lines.map((line) => `  ${line}`)].map(visible).join('\n')
}

/** The degrees of credibility, or of reliability, one a line. */
export function gradeScale(which: 'credibility' | 'reliability', language: Language): string {
  return Object.values(phrasesOf(language)[which])
    .map((words) => `  ${words}`)
    .join('\n')
}

/** Where a claim comes from and how reliable its source was held to be: shown once its credibility is recorded. */
export function revealedSource(claim: Claim, situation: Situation, language: Language): string {
  const { who, readIn } = claimWords(situation, language)(claim.id)
  const say = gradeWords[language]
  const { reliability } = phrasesOf(language)
  const others = situation.claims.filter(
    ({ id, source, grade }) =>
      id !== claim.id && source === claim.source && source !== null && grade !== null,
  )
  const letters = [...new Set(others.map(({ grade }) => grade!.reliability))].sort()
  const counts = letters.map(
    (letter) => `${letter} × ${others.filter(({ grade }) => grade!.reliability === letter).length}`,
  )
  const lines = [
    who === '' ? say.nobody : say.who(who),
    ...(readIn === '' ? [] : [say.readIn(readIn)]),
    ...(claim.grade === null ? [] : [say.heldToBe(reliability[claim.grade.reliability]!)]),
    ...(counts.length === 0 ? [] : [say.elsewhere(counts.join(', '))]),
  ]
  return lines.map((line) => `  ${visible(line)}`).join('\n')
}

/** The sentences of grading a claim. */
export const gradeWords = {
  en: {
    howCredible: 'How credible is this, whoever says it?',
    choose: (from: string, to: string) => `${from} to ${to}:`,
    recorded: (grade: string) => `Recorded: ${grade}.`,
    nowSource: 'And this is who says it:',
    howReliable: 'How reliable is the source? (Enter leaves it as it is)',
    who: (who: string) => `Who, when: ${who}`,
    nobody: 'Who: not said',
    readIn: (where: string) => `Read in: ${where}`,
    heldToBe: (words: string) => `Reliability so far: ${words}`,
    elsewhere: (counts: string) => `Other claims of this source: ${counts}`,
    notJudged: 'Its reliability stands as F, cannot be judged, until somebody judges it.',
    wanted: (flag: string, from: string, to: string) => `Give --${flag}: ${from} to ${to}.`,
    cannotWrite: (file: string, grade: string) =>
      `The grade could not be set in ${file} without touching anything else. Write \`grade: ${grade}\` there yourself.`,
  },
  ja: {
    howCredible: '誰が言ったかはさておき、内容はどれほど信じられるか',
    choose: (from: string, to: string) => `${from}〜${to}：`,
    recorded: (grade: string) => `書き留めた：${grade}`,
    nowSource: '述べたのは次の通り：',
    howReliable: '情報源はどれほど信頼できるか（Enterでそのまま）',
    who: (who: string) => `誰が、いつ：${who}`,
    nobody: '誰が：書かれていない',
    readIn: (where: string) => `どこで読んだか：${where}`,
    heldToBe: (words: string) => `これまでの信頼性：${words}`,
    elsewhere: (counts: string) => `同じ情報源のほかの主張：${counts}`,
    notJudged: '信頼性は、誰かが評価するまでF（判断できない）としておく。',
    wanted: (flag: string, from: string, to: string) => `--${flag} に ${from}〜${to} を書く。`,
    cannotWrite: (file: string, grade: string) =>
      `${file} のほかの部分に触れずに評価を書き込めなかった。grade: ${grade} と自分で書く。`,
  },
} as const
