import type { Claim } from '../../language/situation.ts'
import { pathOfClaim } from '../../language/write-grade.ts'
import { blindClaim, gradeScale, gradeWords, revealedSource } from '../../report/grade-words.ts'
import { recordGrade } from '../../workspace/record-grade.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Ask, withAsk } from '../ledger/ask-missing.ts'
import { orSayWhyNot, refuseShipped } from '../ledger/writing.ts'
import { type Loaded, load } from '../load.ts'
import type { Terminal } from '../terminal.ts'
import { unknownName } from '../unknown-name.ts'

export interface GradeFlags {
  readonly credibility?: string
  readonly reliability?: string
}

/** Grades a claim blind: its credibility is asked for and written down before anything of its source is shown. */
export async function grade(
  id: string,
  named: string | undefined,
  flags: GradeFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, {}, terminal)
  if (typeof loaded === 'number') return loaded
  const { claims } = loaded.course.situation
  const claim = claims.find((one) => one.id === id.normalize('NFC'))
  if (claim === undefined)
    throw new CommandLineError(
      unknownName(
        id,
        claims.map((one) => one.id),
        terminal,
      ),
    )
  for (const which of ['credibility', 'reliability'] as const)
    if (flags[which] !== undefined) givenDegree(which, flags[which], terminal)
  await refuseShipped(named, terminal)
  return orSayWhyNot(() => withAsk((ask) => gradeBlind(claim, loaded, flags, ask, terminal)), terminal)
}

/** The order of it: what is said, how credible it is, the record, and then the source. */
export async function gradeBlind(
  claim: Claim,
  loaded: Loaded,
  flags: GradeFlags,
  ask: Ask | null,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language } = terminal
  const say = gradeWords[language]
  terminal.write(`${blindClaim(claim, language)}\n`)
  if (flags.credibility === undefined)
    terminal.write(`${say.howCredible}\n${gradeScale('credibility', language)}\n`)
  const credibility = await degree('credibility', flags.credibility, ask, terminal)
  const heldToBe = claim.grade?.reliability ?? 'F'
  if (!(await record(claim, `${heldToBe}${credibility}`, loaded, terminal))) return exitCodes.analysisNotDone
  terminal.write(`${say.recorded(credibility)}\n\n${say.nowSource}\n`)
  terminal.write(`${revealedSource(claim, loaded.course.situation, language)}\n`)
  if (flags.reliability === undefined && ask !== null)
    terminal.write(`${say.howReliable}\n${gradeScale('reliability', language)}\n`)
  const reliability =
    flags.reliability === undefined && ask === null
      ? ''
      : await degree('reliability', flags.reliability, ask, terminal)
  if (reliability === '') {
    if (claim.grade === null) terminal.write(`${say.notJudged}\n`)
    return exitCodes.done
  }
  const whole = `${reliability}${credibility}`
  if (!(await record(claim, whole, loaded, terminal))) return exitCodes.analysisNotDone
  terminal.write(`${say.recorded(whole)}\n`)
  return exitCodes.done
}

const scales = {
  credibility: { pattern: /^[1-6]$/, ends: ['1', '6'] },
  reliability: { pattern: /^[A-F]?$/, ends: ['A', 'F'] },
} as const

/** One degree of a scale: the one given, else what a person answers; asked again until it is one. */
async function degree(
  which: keyof typeof scales,
  given: string | undefined,
  ask: Ask | null,
  terminal: Terminal,
): Promise<string> {
  const { pattern, ends } = scales[which]
  const say = gradeWords[terminal.language]
  if (given !== undefined || ask === null) return givenDegree(which, given ?? '', terminal)
  for (;;) {
    const answer = (await ask(say.choose(ends[0], ends[1]))).normalize('NFKC').toUpperCase()
    if (pattern.test(answer)) return answer
  }
}

/** @throws CommandLineError where it is no degree of the scale */
function givenDegree(which: keyof typeof scales, given: string, { language }: Terminal): string {
  const { pattern, ends } = scales[which]
  const read = given.normalize('NFKC').trim().toUpperCase()
  if (read !== '' && pattern.test(read)) return read
  throw new CommandLineError(gradeWords[language].wanted(which, ends[0], ends[1]))
}

async function record(claim: Claim, code: string, loaded: Loaded, terminal: Terminal): Promise<boolean> {
  const { file: name } = claim.span
  const file = loaded.files.find((one) => one.name === name)
  const path = file === undefined ? null : pathOfClaim(file, claim)
  if (path !== null && (await recordGrade(loaded.directory, name, path, code))) return true
  terminal.remark(`${gradeWords[terminal.language].cannotWrite(name, code)}\n`)
  return false
}
