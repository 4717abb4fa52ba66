import type { AnswerLine } from '../../report/answer-line.ts'
import type { Language } from '../../report/language.ts'

interface ProbabilityProps {
  readonly answer: AnswerLine
  readonly language: Language
  readonly isBig?: boolean
}

/** A probability in words and number, never apart; where there is none, the reason. */
export function Probability({ answer, language, isBig = false }: ProbabilityProps) {
  const style = isBig ? 'prob big' : 'prob'
  if (answer.said === null) return <p className={`${style} quiet`}>{answer.reason}</p>
  const { word, number } = answer.said
  return (
    <p className={style}>
      {word}
      {language === 'ja' ? '' : ', '}
      <span className="num">{language === 'ja' ? `（${number}）` : number}</span>
    </p>
  )
}
