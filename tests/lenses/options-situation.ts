import { type Choice, courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { OtherCourses } from '../../src/lenses/other-courses.ts'

/** Two events that nothing else touches, so that every answer is 1 − exp(−rate · 4 years). */
export const situationText = `
kizashi: 1
title: {en: A port, ja: 港}
from: 2025-01-01
to: 2029-01-01
viewpoint: town
actors: {town: {title: {en: The town, ja: 町}}, neighbour: {title: Neighbour}}
sources: [{id: paper, type: article-newspaper, title: The paper}]
claims: {c1: {says: {en: Brigades halve fires, ja: 消防団は火事を半減させる}, source: paper, grade: B2}}
factors:
  mood: {title: Mood, states: [calm, tense], start: calm, tempo: 1 year}
events:
  fire: {title: {en: A fire, ja: 火事}, rate: 0.05..0.2 per year}
  boom: {title: {en: A boom, ja: 好況}, rate: 0.2 per year}
options:
  brigade: {title: {en: A fire brigade, ja: 消防団}, actor: town, from: 2025-01-01, cost: low, because: [c1], adds: {events: {fire: {rate: -1}}}}
  harbour: {title: {en: A larger harbour, ja: 港の拡張}, actor: town, from: 2025-01-01, cost: high, adds: {events: {boom: {rate: 1}, fire: {rate: 0.5}}}}
  parade: {title: {en: A parade, ja: 祭り}, actor: town, from: 2025-01-01, cost: low, excludes: [brigade], adds: {factors: {mood: {lean: {calm: 1}}}}}
  tariff: {title: A tariff, actor: neighbour, from: 2025-01-01, adds: {events: {boom: {rate: -1}}}}
criteria:
  no-fire: {title: {en: No fire, ja: 火事を出さない}, ask: {event: fire, by: 2029-01-01}, want: low, at-most: 20%, because: [c1]}
  boom: {title: {en: A boom comes, ja: 好況になる}, ask: {event: boom, by: 2029-01-01}, want: high}
values:
  safety: {title: {en: Safety first, ja: 安全重視}, criteria: {no-fire: 3, boom: 1}}
  trade: {title: {en: Trade first, ja: 商い重視}, criteria: {no-fire: 1, boom: 3}}
`

export const readingText = `
reading: gloomy
title: {en: The gloomy one, ja: 悲観的な読み方}
changes: {events: {boom: {rate: 0.02 per year}}}
`

export const draft = readSituation([
  { name: 'situation.yaml', text: situationText },
  { name: 'readings/gloomy.yaml', text: readingText },
]).draft!

export const port = courseOf(draft, {}).course!

export const others: OtherCourses = {
  readings: draft.readings.map(({ id }) => id),
  course: (choice: Choice) => courseOf(draft, choice).course,
}
