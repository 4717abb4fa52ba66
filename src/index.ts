// The public library. What is not listed here may change without notice.

export { EvidenceImpossible } from './engine/evidence/impossible-evidence.ts'
export { runUpdate, type UpdateOptions } from './engine/evidence/run-update.ts'
export type { Update } from './engine/evidence/update.ts'
export type {
  Band,
  Curve,
  Driver,
  EnsembleMethod,
  Estimate,
  Forecast,
  Interval,
  Method,
  Pathway,
} from './engine/forecast.ts'
export { type ForecastOptions, runForecast } from './engine/run-forecast.ts'
export { Cancelled, type Workers } from './engine/workers.ts'
export { type Choice, courseOf } from './language/course.ts'
export { type ImpactStudy, StudyRefused } from './language/cross-impact/impact-study.ts'
export { readScw } from './language/cross-impact/read-scw.ts'
export { studySituation } from './language/cross-impact/study-situation.ts'
export type { Day } from './language/day.ts'
export type { Diagnostic } from './language/diagnostic.ts'
export type { Draft } from './language/draft.ts'
export { readLedger } from './language/ledger.ts'
export { readSituation } from './language/read-situation.ts'
export type { Course, Situation } from './language/situation.ts'
export type { SourceFile, Span } from './language/span.ts'
export { type FuturesLensOptions, futuresLens } from './lenses/futures/futures.ts'
export type { FuturesFinding } from './lenses/futures/futures-finding.ts'
export type { HindcastReport } from './lenses/hindcast/hindcast-report.ts'
export { type HindcastOptions, runHindcast } from './lenses/hindcast/run-hindcast.ts'
export { type ScoreReport, scoreReport } from './lenses/score/score-report.ts'
export { type Soundness, soundness } from './lenses/soundness.ts'
export { type StabilityFinding, type StabilityOptions, stabilityLens } from './lenses/stability.ts'
export { type WatchFinding, type WatchOptions, watchNext } from './lenses/watch/watch-next.ts'
export { type Briefing, briefing } from './report/briefing.ts'
export { forecastCsv } from './report/forecast-csv.ts'
export { futuresDocument } from './report/futures/futures-document.ts'
export { futuresText } from './report/futures/futures-text.ts'
export { hindcastDocument } from './report/hindcast/hindcast-document.ts'
export { hindcastPage } from './report/hindcast/hindcast-page.ts'
export { issueDocument } from './report/issue/issue-document.ts'
export { frozenForecast, readIssue } from './report/issue/read-issue.ts'
export { resultsDocument } from './report/results-contract.ts'
export { scoreDocument } from './report/score/score-document.ts'
export { stabilityDocument } from './report/stability/stability-document.ts'
export { stabilityText } from './report/stability/stability-text.ts'
export { briefingText } from './report/terminal/briefing-text.ts'
export { updateDocument } from './report/update/update-document.ts'
export { watchDocument } from './report/watch/watch-document.ts'
export { findSituation } from './workspace/find-situation.ts'
export { readFolder } from './workspace/read-folder.ts'
