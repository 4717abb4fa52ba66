import { reusingWorkers } from '../../engine/evaluation/reusing-workers.ts'
import { EvidenceImpossible } from '../../engine/evidence/impossible-evidence.ts'
import { TooLarge } from '../../engine/too-large.ts'
import { type Choice, courseOf } from '../../language/course.ts'
import { dayOfText } from '../../language/dates.ts'
import type { Draft } from '../../language/draft.ts'
import { readLedger } from '../../language/ledger.ts'
import { readSituation } from '../../language/read-situation.ts'
import type { Course } from '../../language/situation.ts'
import { loadBibtex } from '../../language/sources/bibtex.ts'
import { withTypedChanges } from '../../language/typed-changes.ts'
import { otherCourses } from '../../lenses/other-courses.ts'
import { answerers } from './answerers.ts'
import { browserAnswers } from './browser-answers.ts'
import { browserWorkers } from './browser-workers.ts'
import {
  type ComputeReply,
  type ComputeRequest,
  isPut,
  type SituationFiles,
  type Trouble,
} from './protocol.ts'
import type { Viewpoint } from './viewpoint.ts'

self.onmessage = ({ data }: MessageEvent<ComputeRequest>) => {
  compute(data).catch((error: unknown) =>
    data.asks.forEach((ask) => {
      reply({ kind: 'trouble', ask, trouble: troubleOf(error) })
    }),
  )
}

function reply(message: ComputeReply): void {
  self.postMessage(message)
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof EvidenceImpossible) return { kind: 'impossible', finding: error.finding }
  if (error instanceof TooLarge) {
    const { of, cells, limit } = error.refusal
    return { kind: 'too-large', of, cells, limit }
  }
  return { kind: 'fault', message: error instanceof Error ? error.message : String(error) }
}

/** Opens the situation, then answers what is asked, one after another: a thing asked later never delays an earlier one. */
async function compute({ folder, viewpoint, wishes, asks, seed, members }: ComputeRequest): Promise<void> {
  if (folder.files.some(({ name }) => name.toLowerCase().endsWith('.bib'))) await loadBibtex()
  const { draft: written, diagnostics } = readSituation(folder.files)
  if (written === null) return reply({ kind: 'refused', diagnostics })
  const { draft, ids } = withTypedChanges(written, viewpoint.changes)
  const { course, diagnostics: found } = courseOf(draft, choiceOf(viewpoint, draft, ids))
  if (course === null) return reply({ kind: 'refused', diagnostics: found })
  const { entries, ledgerErrors } = ledgerOf(folder, course)
  const { readings, hash } = draft
  reply({ kind: 'opened', viewpoint, course, readings, hash, entries, ledgerErrors })
  const threads = browserWorkers(Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)))
  const workers = reusingWorkers(threads, browserAnswers(), { asked: 0, reused: 0 })
  const others = otherCourses(draft, [...viewpoint.whatIfs, ...ids])
  const asOf = viewpoint.asOf === null ? null : dayOfText(viewpoint.asOf)
  const { issues } = folder
  const task = { course, others, readings, wishes, entries, asOf, issues, seed, members, workers }
  for (const ask of asks) {
    if (!isPut(ask, folder.ledger !== null, ledgerErrors)) continue
    try {
      await answerers[ask](task, reply)
    } catch (error) {
      reply({ kind: 'trouble', ask, trouble: troubleOf(error) })
    }
  }
}

/** What is to be run; a reading that is not, or no longer, written is the base. */
function choiceOf({ reading, options, whatIfs }: Viewpoint, draft: Draft, typed: readonly string[]): Choice {
  const isKnown = draft.readings.some(({ id }) => id === reading)
  return {
    ...(isKnown && reading !== null ? { reading } : {}),
    options,
    whatIfs: [...whatIfs, ...typed],
  }
}

function ledgerOf({ ledger }: SituationFiles, { situation }: Course) {
  if (ledger === null) return { entries: [], ledgerErrors: [] }
  const { entries, diagnostics } = readLedger(ledger, situation)
  const ledgerErrors = diagnostics.filter(({ severity }) => severity === 'error')
  return { entries: ledgerErrors.length > 0 ? [] : entries, ledgerErrors }
}
