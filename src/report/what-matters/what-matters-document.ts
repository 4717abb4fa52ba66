import type { Course, Scale } from '../../language/situation.ts'
import { placedJudgements } from '../../lenses/placed-judgements.ts'
import type { WhatMatters } from '../../lenses/what-matters.ts'
import type { Provenance } from '../provenance.ts'
import type { WhatMattersDocument } from './what-matters-schema.ts'

const units: Readonly<Record<Scale, WhatMattersDocument['judgements'][number]['unit']>> = {
  points: 'point',
  rate: 'doubling',
  tempo: 'doubling',
  chance: 'ten points of chance',
  number: 'tenth of its value',
}

/** The document that `explain QUESTION --json` prints. */
export function whatMattersDocument(
  { situation, options }: Course,
  found: WhatMatters,
  { version, hash }: Provenance,
): WhatMattersDocument {
  const judged = new Map(placedJudgements(situation).map((one) => [one.judgement.address, one]))
  const swings = new Map(found.swings.map((swing) => [swing.address, swing]))
  return {
    kizashi: version,
    situation: situation.title.en ?? Object.values(situation.title)[0] ?? '',
    ...(hash === undefined ? {} : { hash }),
    reading: situation.reading.id,
    options: [...options],
    question: found.asked!.id,
    kind: found.asked!.kind,
    answer: found.answer,
    configurations: found.configurations,
    simulated: found.simulated && { ...found.simulated },
    judgements: found.judgements.map(({ address, slope, interval, weight }) => {
      const { judgement, because } = judged.get(address)!
      const swing = swings.get(address)
      return {
        address,
        value: judgement.nominal,
        low: judgement.low,
        high: judgement.high,
        unit: units[judgement.scale],
        slope,
        ...(interval ? { interval: { ...interval } } : {}),
        weight,
        ...(swing ? { atLow: swing.atLow, atHigh: swing.atHigh, atOneMore: swing.atOneMore } : {}),
        claims: [...because],
      }
    }),
    tipping: found.tipping.map(({ edge, changes, units: size, isWithin }) => ({
      edge,
      changes: changes.map((change) => ({ ...change })),
      units: size,
      isWithin,
    })),
    toRead: found.toRead.map((one) => ({ ...one })),
    pathways: found.pathways.map(({ steps, share }) => ({ steps: [...steps], share })),
    tellingMoves: found.tellingMoves.map((move) => ({ ...move })),
    variance: found.variance && {
      ...found.variance,
      groups: found.variance.groups.map((one) => ({ ...one, group: one.group && { ...one.group } })),
    },
  }
}
