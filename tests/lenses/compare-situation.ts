import { type Choice, courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { OtherCourses } from '../../src/lenses/other-courses.ts'

/** Events that happen at constant rates, so that every answer is a closed form. */
const situationText = `
kizashi: 1
title: {en: A port, ja: 港}
from: 2025-01-01
to: 2029-01-01
viewpoint: town
reading: {id: base, title: {en: The council, ja: 市議会}}
actors: {town: {title: {en: The town, ja: 町}}}
sources: [{id: paper, type: article-newspaper, title: The paper}]
claims:
  c1: {says: {en: Fires are rare, ja: 火事は稀だ}, source: paper, grade: B2}
  c2: {says: {en: Fires are common, ja: 火事は多い}, source: paper, grade: C3}
factors:
  mood: {title: {en: Mood, ja: 気分}, states: [calm, tense], start: calm, tempo: 1 year, lean: {calm: 30}}
events:
  fire: {title: {en: A fire, ja: 火事}, rate: 0.1 per year, because: [c1]}
  boom: {title: {en: A boom, ja: 好況}, rate: 0.2 per year}
  storm: {title: {en: A storm, ja: 嵐}, rate: 0.05..0.2 per year}
contingencies:
  news: {title: {en: The port is in the news, ja: 港が報じられる}, ask: {event: [fire, boom], by: 2029-01-01}, harm: 2, because: [c1]}
  wreck: {title: {en: A storm comes, ja: 嵐が来る}, ask: {event: storm, by: 2029-01-01}, harm: 1}
questions:
  fires: {title: {en: Fires in all, ja: 火事の回数}, ask: {event: fire, by: 2029-01-01, count: true}}
  boom-first: {title: {en: A boom if there is a fire, ja: 火事のとき好況}, ask: {event: boom, by: 2029-01-01}, given: {event: fire, by: 2029-01-01}}
what-ifs:
  dry: {title: {en: A dry summer, ja: 渇水}, from: 2027-01-01, adds: {events: {fire: {rate: 1}}}}
options:
  brigade: {title: {en: A fire brigade, ja: 消防団}, from: 2025-01-01, adds: {events: {fire: {rate: -1}}}}
  harbour: {title: {en: A larger harbour, ja: 港の拡張}, from: 2027-01-01, adds: {events: {boom: {rate: 1}}}}
`

const gloomyText = `
reading: gloomy
title: {en: The harbour master, ja: 港長}
based-on: [paper]
silent: [storm]
changes:
  events: {fire: {rate: 0.2 per year, because: [c2]}, boom: {rate: 0.3 per year}}
  influences: [{from: {mood: calm}, to: boom, points: 1}]
  contingencies: {news: {harm: -1}}
`

/** Fires need a mood that the town is never in: no number says so. */
const strictText = `
reading: strict
title: The insurer
changes: {events: {fire: {requires: {mood: tense}}, boom: {rate: 0.4 per year}}}
`

export const draft = readSituation([
  { name: 'situation.yaml', text: situationText },
  { name: 'readings/gloomy.yaml', text: gloomyText },
  { name: 'readings/strict.yaml', text: strictText },
]).draft!

export const others: OtherCourses = {
  readings: draft.readings.map(({ id }) => id),
  course: (choice: Choice) => courseOf(draft, choice).course,
}

export const port = courseOf(draft, {}).course!
