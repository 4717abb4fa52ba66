import type { Earlier, EntryUpdate, Update } from '../../engine/evidence/update.ts'
import { mapRecord } from '../../engine/map-record.ts'
import type { Situation } from '../../language/situation.ts'
import { isoDate } from '../dates.ts'
import type { Provenance } from '../provenance.ts'
import { resultsDocument } from '../results-contract.ts'
import type { UpdateDocument } from './update-schema.ts'

/** The document that `update --json` prints. */
export function updateDocument(situation: Situation, update: Update, provenance: Provenance): UpdateDocument {
  const events = mapRecord(update.events, ({ ahead }) => ahead)
  const results = resultsDocument(situation, { ...update, ensemble: null, events }, provenance)
  const { ensemble: _, events: ahead, drivers: __, pathways: ___, ...rest } = results
  return {
    ...rest,
    now: {
      factors: mapRecord(update.now.factors, (states) => mapRecord(states, ({ value }) => value)),
    },
    events: mapRecord(update.events, ({ happened }, id) => ({
      happened: happened.map(isoDate),
      ahead: ahead[id]!,
    })),
    evidence: {
      'as-of': isoDate(update.asOf),
      silentUntil: isoDate(update.silentUntil),
      logLikelihood: update.evidence.logLikelihood,
      ...(update.evidence.interval ? { interval: update.evidence.interval } : {}),
      silence: update.evidence.silence,
      entries: update.evidence.entries.map(entryOf),
    },
    beginning: earlierOf(update.beginning),
    since: update.since === null ? null : earlierOf(update.since),
  }
}

function entryOf(entry: EntryUpdate) {
  const { id, day, logLikelihood, effectiveSampleSize, questions, contingencies } = entry
  return {
    id,
    date: isoDate(day),
    logLikelihood,
    ...(effectiveSampleSize === undefined ? {} : { effectiveSampleSize }),
    questions: mapRecord(questions, (move) => ({ ...move })),
    contingencies: mapRecord(contingencies, (move) => ({ ...move })),
  }
}

function earlierOf({ day, questions, contingencies }: Earlier) {
  return { date: isoDate(day), questions: { ...questions }, contingencies: { ...contingencies } }
}
