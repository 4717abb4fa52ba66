import type { Course } from '../../language/situation.ts'
import type { Future, FuturesFinding } from '../../lenses/futures/futures-finding.ts'
import type { Provenance } from '../provenance.ts'
import type { FuturesDocument } from './futures-schema.ts'

/** The document that `futures --json` prints. */
export function futuresDocument(
  { situation, options: taken }: Course,
  { rule: _rule, options, scenarios, families, ...finding }: FuturesFinding,
  { version, hash }: Provenance,
): FuturesDocument {
  const document = {
    kizashi: version,
    situation: situation.title,
    ...(hash === undefined ? {} : { hash }),
    reading: situation.reading.id,
    options: taken,
    method: { kind: finding.certificate.basins === 'exact' ? 'exact' : 'simulated' },
    ...finding,
    scenarios: scenarios.map(scenarioOf),
    families: families.map(({ futures, ...family }) => ({ ...family, scenarios: futures })),
    optionsTaken: options,
  }
  // The finding is read-only all through; a document is for others to change.
  return structuredCloneOf(document) as FuturesDocument
}

function scenarioOf({ basin, consistency, ...future }: Future) {
  return {
    ...future,
    consistency,
    ...(consistency === null ? { reason: 'no-rival' } : {}),
    basin: basin.configurations,
    basinShare: basin.share,
    ...(basin.interval ? { basinInterval: basin.interval } : {}),
  }
}

function structuredCloneOf(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}
