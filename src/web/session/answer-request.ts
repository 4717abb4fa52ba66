import { EvidenceImpossible } from '../../engine/evidence/impossible-evidence.ts'
import { TooLarge } from '../../engine/too-large.ts'
import type { Workers } from '../../engine/workers.ts'
import { dayOfText } from '../../language/dates.ts'
import { readLedger } from '../../language/ledger.ts'
import { readSituation } from '../../language/read-situation.ts'
import type { Course } from '../../language/situation.ts'
import { loadBibtex } from '../../language/sources/bibtex.ts'
import { otherCourses } from '../../lenses/other-courses.ts'
import { answerers } from './answerers.ts'
import { courseSeenFrom } from './course-seen-from.ts'
import {
  type ComputeReply,
  type ComputeRequest,
  isPut,
  type SituationFiles,
  type Trouble,
} from './protocol.ts'

/** Opens the situation, then answers what is asked, one after another: a thing asked later never delays an earlier one. */
export async function answerRequest(
  { folder, viewpoint, wishes, asks, seed, members }: ComputeRequest,
  workers: Workers,
  reply: (message: ComputeReply) => void,
): Promise<void> {
  if (folder.files.some(({ name }) => name.toLowerCase().endsWith('.bib'))) await loadBibtex()
  const { draft: written, diagnostics } = readSituation(folder.files)
  if (written === null) return reply({ kind: 'refused', diagnostics })
  const { course, draft, supposed, unknown, diagnostics: found } = courseSeenFrom(written, viewpoint)
  if (course === null) return reply({ kind: 'refused', diagnostics: found })
  const { entries, ledgerErrors } = ledgerOf(folder, course)
  const { readings, hash } = draft
  reply({ kind: 'opened', viewpoint, course, readings, hash, entries, ledgerErrors, unknown })
  const asOf = viewpoint.asOf === null ? null : dayOfText(viewpoint.asOf)
  const others = otherCourses(draft, supposed)
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

/** Why there is no answer, as data. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof EvidenceImpossible) return { kind: 'impossible', finding: error.finding }
  if (error instanceof TooLarge) {
    const { of, cells, limit } = error.refusal
    return { kind: 'too-large', of, cells, limit }
  }
  return { kind: 'fault', message: error instanceof Error ? error.message : String(error) }
}

function ledgerOf({ ledger }: SituationFiles, { situation }: Course) {
  if (ledger === null) return { entries: [], ledgerErrors: [] }
  const { entries, diagnostics } = readLedger(ledger, situation)
  const ledgerErrors = diagnostics.filter(({ severity }) => severity === 'error')
  return { entries: ledgerErrors.length > 0 ? [] : entries, ledgerErrors }
}
