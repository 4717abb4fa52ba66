import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Cancelled } from '../engine/workers.ts'
import type { AnswerProgram, FilesOfPage } from '../report/publish/answer-program.ts'
import { publishWordsOf } from '../report/publish/publish-words-of.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'
import { withThreads } from './with-threads.ts'

const compressed = promisify(gzip)
/** Seconds of work from which the time that is left is told. */
const enoughToTell = 3

/**
 * What a published page shows first, computed beforehand in each of its readings: gzip in base64 by the key under which the
 * page looks for it. Ctrl+C stops it.
 *
 * @param program  the folder of the built program
 * @param readings  null: the base
 * @throws Cancelled; the system's error where nothing is built
 */
export async function answersToPublish(
  folder: FilesOfPage,
  readings: readonly (string | null)[],
  program: string,
  terminal: Terminal,
): Promise<Readonly<Record<string, string>>> {
  const { answerProgram }: { answerProgram: AnswerProgram } = await import(`${program}/answer-program.js`)
  const words = publishWordsOf(terminal.language)
  const answers: Record<string, string> = {}
  await withThreads(terminal, async ({ workers, clock, isCancelled }) => {
    const start = clock()
    const tell = (share: number) => {
      if (isCancelled()) throw new Cancelled()
      const seconds = (clock() - start) / 1000
      const left = seconds < enoughToTell ? null : Math.ceil((seconds * (1 - share)) / share)
      terminal.progress(words.computing(Math.floor(share * 100), left))
    }
    const stoppable: typeof workers = {
      ...workers,
      run: (kind, shards, options) => workers.run(kind, shards, { ...options, isCancelled }),
    }
    for (const [place, reading] of readings.entries()) {
      const page = answerProgram.firstPage(folder, reading, answerProgram.engine)
      const made = { on: new Date().toISOString(), version }
      const onShare = (share: number) => tell((place + share) / readings.length)
      const { text } = await page.compute(made, stoppable, onShare)
      answers[page.key] = (await compressed(text, { level: 9 })).toString('base64')
    }
  })
  return answers
}
