import type { Judgement } from '../language/situation.ts'

/** Gives each judgement the value it has in one member of an ensemble; the nominal member gives `nominal`. */
export type Draw = (judgement: Judgement) => number

export const nominalDraw: Draw = (judgement) => judgement.nominal
