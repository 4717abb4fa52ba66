import { runForecast } from '../../engine/run-forecast.ts'
import { TooLarge } from '../../engine/too-large.ts'
import { courseOf } from '../../language/course.ts'
import { readSituation } from '../../language/read-situation.ts'
import type { Course } from '../../language/situation.ts'
import { loadBibtex } from '../../language/sources/bibtex.ts'
import { browserWorkers } from './browser-workers.ts'
import type { ComputeReply, ComputeRequest } from './protocol.ts'

/** Histories for the first answer: its interval is then finer than the whole percents that are shown. */
const firstRuns = 20_000
/** Trials before the band is first drawn. */
const firstMembers = 32

self.onmessage = ({ data }: MessageEvent<ComputeRequest>) => {
  compute(data).catch((error: unknown) => reply(troubleOf(error)))
}

function troubleOf(error: unknown): ComputeReply {
  if (error instanceof TooLarge) {
    const { of, cells, limit } = error.refusal
    return { kind: 'too-large', of, cells, limit }
  }
  return { kind: 'fault', message: error instanceof Error ? error.message : String(error) }
}

function reply(message: ComputeReply): void {
  self.postMessage(message)
}

async function compute(request: ComputeRequest): Promise<void> {
  if (request.files.some(({ name }) => name.toLowerCase().endsWith('.bib'))) await loadBibtex()
  const { draft, diagnostics } = readSituation(request.files)
  if (draft === null) return reply({ kind: 'refused', diagnostics })
  const isKnown = draft.readings.some(({ id }) => id === request.reading)
  const choice = courseOf(draft, isKnown && request.reading !== null ? { reading: request.reading } : {})
  if (choice.course === null) return reply({ kind: 'refused', diagnostics: choice.diagnostics })
  reply({ kind: 'course', course: choice.course, readings: draft.readings, hash: draft.hash })
  await answer(choice.course, request)
}

/** The nominal answer first, then the band from a few trials, then from all. */
async function answer(course: Course, { seed, members }: ComputeRequest): Promise<void> {
  const workers = browserWorkers(Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)))
  const stages = [0, firstMembers, members]
  for (const [stage, ensemble] of stages.entries()) {
    const forecast = await runForecast(course, {
      method: { runs: firstRuns },
      seed,
      ensemble,
      workers,
      clock: () => performance.now(),
      onProgress: ({ phase, share }) => {
        if (phase === 'ensemble') reply({ kind: 'progress', done: Math.floor(share * ensemble) })
      },
    })
    reply({ kind: 'answer', forecast, isLast: stage === stages.length - 1 })
  }
}
