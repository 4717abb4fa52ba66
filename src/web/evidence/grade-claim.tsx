import { useState } from 'react'
import type { Claim } from '../../language/situation.ts'
import { pathOfClaim, withGrade } from '../../language/write-grade.ts'
import { enteringWordsOf } from '../../report/entering/entering-words-of.ts'
import { blindClaim, gradeWords, revealedSource } from '../../report/grade-words.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import '../entering/entering.css'
import { SelectField } from '../entering/field.tsx'
import type { PageView } from '../frame/page-view.ts'
import { useSaving } from '../saving/saving.ts'

/** Grades claims blind: what is said, then how credible it is, and only when that is written whose word it is. */
export function GradeClaim({ view }: { readonly view: PageView }) {
  const { language, opened } = view
  const { state } = useSaving()
  const words = enteringWordsOf(language)
  const { claims } = opened.course.situation
  const [id, setId] = useState<string | null>(null)
  const ungraded = claims.filter(({ grade }) => grade === null)
  const claim = claims.find((one) => one.id === id)
  if (claims.length === 0 || state === 'read-only') return null
  const [next] = ungraded.filter((one) => one.id !== id)
  return (
    <section aria-labelledby="grading">
      <div className="sec-head">
        <h2 id="grading">{words.gradeTitle}</h2>
        <p>{words.gradeNote}</p>
      </div>
      <p className="quiet">{words.gradeNext(ungraded.length)}</p>
      {claim !== undefined && <Blind key={claim.id} claim={claim} view={view} />}
      {next !== undefined && (
        <p>
          <button type="button" className="btn" onClick={() => setId(next.id)}>
            {claim === undefined ? words.gradeOpen : words.gradeAnother}
          </button>
        </p>
      )}
    </section>
  )
}

/** The order of it is the point: the source is not drawn before the credibility is on its way to the file. */
function Blind({ claim, view }: { readonly claim: Claim; readonly view: PageView }) {
  const { language, opened, session } = view
  const saving = useSaving()
  const words = enteringWordsOf(language)
  const say = gradeWords[language]
  const phrases = phrasesOf(language)
  const [code, setCode] = useState<string | null>(null)
  const [trouble, setTrouble] = useState('')
  const record = (grade: string) => {
    const file = session.folder.files.find(({ name }) => name === claim.span.file)
    const path = file === undefined ? null : pathOfClaim(file, claim)
    const text = file === undefined || path === null ? null : withGrade(file, path, grade)
    if (file === undefined || text === null) return setTrouble(say.cannotWrite(claim.span.file, grade))
    saving.save({
      title: words.gradeTitleOf(claim.id, grade),
      files: [{ name: file.name, text, base: file.text }],
    })
    setCode(grade)
    setTrouble('')
  }
  const credibility = code?.slice(1) ?? ''
  return (
    <div className="form">
      <p className="blind">{blindClaim(claim, language)}</p>
      <SelectField
        label={say.howCredible}
        value={credibility}
        onChoose={(degree) => degree !== '' && record(`${code?.[0] ?? heldToBe(claim)}${degree}`)}
      >
        <option value="">{words.choose}</option>
        {Object.entries(phrases.credibility).map(([degree, meaning]) => (
          <option key={degree} value={degree}>
            {meaning}
          </option>
        ))}
      </SelectField>
      {trouble !== '' && <p role="alert">{trouble}</p>}
      {code !== null && (
        <>
          <p>{say.nowSource}</p>
          <p className="blind">{revealedSource(claim, opened.course.situation, language)}</p>
          <SelectField
            label={say.howReliable}
            value={code[0]!}
            onChoose={(letter) => record(`${letter}${credibility}`)}
          >
            {Object.entries(phrases.reliability).map(([letter, meaning]) => (
              <option key={letter} value={letter}>
                {meaning}
              </option>
            ))}
          </SelectField>
          <p className="quiet" role="status">
            {words.gradeDone(code)}
          </p>
        </>
      )}
    </div>
  )
}

function heldToBe({ grade }: Claim): string {
  return grade?.reliability ?? 'F'
}
