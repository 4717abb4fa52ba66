import { evidenceOf } from '../../engine/evidence/evidence.ts'
import { EvidenceImpossible } from '../../engine/evidence/impossible-evidence.ts'
import { runUpdate, updateMethod } from '../../engine/evidence/run-update.ts'
import type { Course } from '../../language/situation.ts'
import {
  type CompareFinding,
  type CompareStage,
  compareInStages,
  compareLens,
} from '../../lenses/compare/compare.ts'
import { everyPlacedJudgement } from '../../lenses/placed-judgements.ts'
import type { CompareFound, Foreseen } from './compare-found.ts'
import type { Reply, Task } from './task.ts'

/** Particles that tell two readings apart where they can be told apart. */
const particles = 4096
/** Share of the work that the comparison itself takes. */
const ownShare = 0.9

/** The differing judgements, rough answers, all answers, what makes each gap; last how likely each reading held the record. */
export async function compareReadings(task: Task, reply: Reply): Promise<void> {
  const { others, readings, wishes, seed, workers, course } = task
  const ids = sidesOf(
    wishes.sides,
    readings.map(({ id }) => id),
  )
  const courses = ids.flatMap((reading) => others.course({ reading }) ?? [])
  const base = courses[0] ?? course
  const options = { ...compareLens.defaults, seed, readings: ids }
  const tell = (share: number) => reply({ kind: 'progress', ask: 'compare', share })
  const surroundings = {
    workers,
    others,
    onProgress: (done: { share: number }) => tell(ownShare * done.share),
  }
  const hasRecord = task.entries.length > 0 && courses.length > 1
  const answer = (
    finding: CompareFinding,
    stage: CompareStage,
    foreseen: readonly Foreseen[],
    isLast: boolean,
  ) => reply({ kind: 'answer', ask: 'compare', value: foundOf(finding, stage, courses, foreseen), isLast })
  const finding = await compareInStages(base, options, surroundings, (found, stage) =>
    answer(found, stage, [], stage === 'whole' && !hasRecord),
  )
  if (!hasRecord) return
  const foreseen: Foreseen[] = []
  for (const one of courses) {
    foreseen.push(await foreseenBy(one, task))
    tell(ownShare + ((1 - ownShare) * foreseen.length) / courses.length)
  }
  answer(finding, 'whole', foreseen, true)
}

/** The two asked for, where they are known; else the first two. */
function sidesOf(asked: readonly string[], known: readonly string[]): string[] {
  const chosen = [...new Set(asked)].filter((id) => known.includes(id))
  return [...chosen, ...known.filter((id) => !chosen.includes(id))].slice(0, 2)
}

function foundOf(
  finding: CompareFinding,
  stage: CompareStage,
  courses: readonly Course[],
  foreseen: readonly Foreseen[],
): CompareFound {
  const differing = new Set(
    finding.comparisons.flatMap(({ agreement }) => agreement?.differing.map(({ address }) => address) ?? []),
  )
  const judgements = courses.map(
    ({ situation }) =>
      new Map(
        everyPlacedJudgement(situation).flatMap((one) =>
          differing.has(one.judgement.address) ? [[one.judgement.address, one] as const] : [],
        ),
      ),
  )
  return { stage, finding, situations: courses.map(({ situation }) => situation), judgements, foreseen }
}

async function foreseenBy(course: Course, { entries, asOf, seed, workers }: Task): Promise<Foreseen> {
  const found = evidenceOf(entries, course.situation, asOf ?? undefined)
  const isExact = updateMethod(course, found, {}) === 'exact'
  try {
    const { evidence } = await runUpdate(course, entries, {
      ...(asOf === null ? {} : { asOf }),
      method: isExact ? 'exact' : { particles },
      only: { questions: [] },
      dates: [],
      seed,
      workers,
    })
    const { logLikelihood, interval } = evidence
    return { logLikelihood, ...(interval ? { interval } : {}) }
  } catch (error) {
    if (error instanceof EvidenceImpossible) return { logLikelihood: null }
    throw error
  }
}
