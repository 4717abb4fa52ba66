import type { ReferenceName } from '../../lenses/score/binary-scores.ts'
import type { PoolName } from '../../lenses/score/forecaster.ts'
import type { PoolKind } from '../../lenses/score/group-estimate.ts'
import type { QuestionFamily } from '../../lenses/score/question-family.ts'
import type { IssueFault } from '../issue/read-issue.ts'

const times = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** The sentences of `kizashi score`, `pool`, `estimate`, `resolve` and `issue` in English; Japanese stands in `score-words-ja.ts`. */
export const en = {
  title: (situation: string) => `Scores: ${situation}`,
  until: (date: string) => `as of ${date}`,
  nothingForecast: 'Nobody has forecast a question yet, and no forecast of the model is frozen.',
  howToForecast: 'To begin: kizashi estimate QUESTION (a person), kizashi issue (the model).',
  nothingSettled:
    'No question that was forecast is settled yet. To settle one: kizashi resolve QUESTION yes|no.',
  settled: (yes: number, no: number, numbers: number) =>
    `${times(yes + no + numbers, 'question')} settled: ${yes} yes, ${no} no${numbers === 0 ? '' : `, ${numbers} by number`}.`,
  unanswered: (annulled: readonly string[], ambiguous: readonly string[]) =>
    [
      ...(annulled.length === 0 ? [] : [`Annulled and not scored: ${annulled.join(', ')}.`]),
      ...(ambiguous.length === 0 ? [] : [`Ambiguous and not scored: ${ambiguous.join(', ')}.`]),
    ].join(' '),
  late: (ids: readonly string[]) =>
    `Forecast by nobody before it was settled, and not scored: ${ids.join(', ')}.`,
  early: (ids: readonly string[]) =>
    `Settled before its date: ${ids.join(', ')}. Baseline and peer scores count the days that were left as 0 (coverage).`,
  leaning:
    'What comes is settled at once, what does not only at its date: the questions settled so far lean towards yes. --due scores only those whose date has passed.',
  onlyDue: 'Only questions whose own date has passed are scored.',
  scale:
    'Brier: 0 is perfect, 1 certain and wrong, always saying 50 % earns 0.25 (times two on the scale 0 to 2). Log: 0 is perfect, −∞ called impossible what came. Baseline: 0 is no better than 50 %, 100 certain and right. Peer: against the others on the same days, mean 0. A forecast stands until its maker says something else; each question counts once.',
  sections: {
    forecasters: 'Forecasters',
    families: 'By what is asked',
    against: 'Held against others, on the same questions and days',
    calibration: 'Calibration of the opening forecasts',
    parts: 'What the opening Brier scores are made of',
    when: 'When it came',
    numbers: 'Numbers',
    evidence: 'Which reading foresaw the ledger',
    questions: 'Question by question',
    proposals: 'What the ledger answers and nobody has settled',
    contradicted: 'Settled otherwise than the ledger says',
    overdue: 'Past their date and not settled',
    notes: 'Notes',
  },
  forecasterHead: ['', 'questions', 'Brier', 'decayed', 'log', 'baseline', 'peer', 'covered'],
  forecastersNote:
    '“decayed” is Brier had each forecast by a date gone down with the time left; “covered” the share of the days to come on which a forecast stood.',
  pools: {
    'people-geometric': 'people, odds pooled',
    'people-median': 'people, median',
    'people-sample': 'people, as a sample',
    'readings-linear': 'readings, mean',
  } satisfies Record<PoolName, string> as Readonly<Record<string, string>>,
  reading: (id: string) => `reading ${id}`,
  families: {
    event: 'happens by a date',
    reach: 'comes about by a date',
    at: 'is so on a date',
    before: 'comes first',
    above: 'exceeds an amount',
    count: 'how often',
    mean: 'how much',
  } satisfies Record<QuestionFamily, string>,
  familyHead: ['', 'questions', 'Brier', 'log', 'baseline'],
  references: {
    baseRate: 'base rate',
    noChange: 'no change',
    lastIssue: 'last issue',
  } satisfies Record<ReferenceName, string>,
  againstHead: ['', 'against', 'questions', 'difference', '95 %', 'saved'],
  againstNote:
    'Difference of the Brier scores: below 0 is better than what stands beside it. “Saved” is the share of its loss. Questions are taken as independent.',
  secondRound: 'own first round',
  range: (low: string, high: string) => `${low} to ${high}`,
  tooFew: (needed: number) =>
    `Too few: under ${needed} questions the counts alone are shown, and the parts of the score are not to be read.`,
  countOfBin: (range: string, yes: number, count: number) => `${range}: ${yes} of ${count} came`,
  calibrationHead: ['said', 'questions', 'came', 'share', '95 % (Wilson)'],
  spiegelhalter: (z: string, chance: string) =>
    `Spiegelhalter's z ${z}: were every probability right, a distance as great would come with chance ${chance}.`,
  partsHead: ['', 'Brier', 'miscal.', 'discrim.', 'uncert.', 'reliab.', 'resol.', 'area', 'prec.'],
  partsNote:
    'CORP: Brier = miscalibration − discrimination + uncertainty. Murphy, in tenths: reliability, resolution. Area under the curve: 0.5 is chance. Precision: mean over what came.',
  warnings: (from: string, hits: string, threat: string, peirce: string, alarms: string) =>
    `Warnings (${from} and more): share caught ${hits}, threat score ${threat}, Peirce ${peirce}, false alarms ${alarms} of warnings.`,
  whenHead: ['', 'ranked probability', 'Brier of spans (0 to 2)'],
  whenNote: 'Ranked probability: 0 is perfect, 1 the worst; a near miss in time costs less than a far one.',
  whenOf: (questions: readonly string[], came: string) => `${questions.join(' → ')}: came ${came}`,
  cameBy: (question: string) => `in the span of ${question}`,
  cameLater: 'in none of them',
  numbersHead: ['', 'CRPS', 'saved', '80 % range'],
  numbersNote:
    'CRPS in the unit of the question, 0 is perfect; “saved” is against the number staying as it was at the start.',
  held: 'held it',
  missed: 'missed it',
  evidenceHead: ['', 'up to', 'ln of its chance', 'times less likely than the best'],
  evidenceNote: 'The chance that each reading gave to all that the ledger holds.',
  noEvidence: 'No frozen forecast was brought up to date by a ledger, so no reading has log-evidence yet.',
  questionHead: ['question', 'came', 'settled', 'best', 'Brier', 'worst', 'Brier'],
  outcomes: { yes: 'yes', no: 'no', annulled: 'annulled', ambiguous: 'ambiguous' },
  proposal: (id: string, outcome: string, date: string, entries: readonly string[]) =>
    `${id}: ${outcome}, ${date}${entries.length === 0 ? ', since always reported and not in the ledger' : ` (${entries.join(', ')})`}`,
  proposeCommand: (id: string, outcome: string, date: string) =>
    `kizashi resolve ${id} ${outcome} --date ${date}`,
  hindsight: (count: number, all: number) =>
    `${count} of ${times(all, 'issue')} ${count === 1 ? 'was' : 'were'} frozen after the day up to which ${count === 1 ? 'it knows' : 'they know'}: a test in hindsight.`,
  leftOut: (file: string, reason: string) => `${file} is left out: ${reason}.`,
  faults: {
    unreadable: 'it cannot be read',
    'not-json': 'it is not JSON',
    'not-an-issue': 'it is no frozen forecast',
    changed: 'its content no longer has its hash, so it was changed after it was frozen',
    renamed: 'its name does not carry its hash',
  } satisfies Record<IssueFault, string>,
  open: (count: number) => `${times(count, 'question')} forecast and still open.`,

  poolKinds: {
    geometric: 'geometric mean of odds',
    linear: 'mean',
    median: 'median',
    trimmed: 'without least and greatest',
    recent: 'odds, newer weigh more',
    extremised: 'odds, extremised',
  } satisfies Record<PoolKind, string>,
  poolRefusals: {
    certainty: 'No pool of odds: somebody said 0 or 1, which would decide it alone.',
    discussed: 'Not extremised: the group has shared its grounds, and would count them twice.',
    'too-few': 'Nothing is left out of fewer than four estimates.',
  },
  noPool: 'none',
  poolHead: ['', 'best', '80 % range', 'round', 'date'],
  nobodyEstimated: 'Nobody has estimated it yet.',
  meanOfPoints: 'mean of the points',
  person: (letter: string) => `person ${letter}`,
  reasons: 'Reasons',
  modelSaid: (reading: string, answer: string, date: string) =>
    `The model, reading ${reading}, ${date}: ${answer}`,
}

export type ScoreWords = typeof en
