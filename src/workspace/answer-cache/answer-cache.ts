import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnswerStore } from '../../engine/evaluation/reusing-workers.ts'
import { answersOfText, textOfAnswers } from './answer-file.ts'

/** Bytes that all kept answers may take, unless said otherwise. */
const usualLimit = 64 * 2 ** 20

/**
 * Answers kept in a folder, one file a course. It is never in the way: what is not there, cannot be read, is damaged or cannot be
 * written is as if it had not been kept. The files longest unused go first where they take more than the limit.
 *
 * @param numbers  what else the answers depend on; other numbers find nothing (see `numbersVersion`)
 * @param limit  bytes
 */
export function answerCache(folder: string, numbers: string, limit = usualLimit): AnswerStore {
  const pathOf = (course: string) =>
    join(folder, `${createHash('sha256').update(`${numbers} ${course}`).digest('hex')}.txt`)
  return {
    async read(course) {
      const path = pathOf(course)
      const text = await orNothing(() => readFile(path, 'utf8'))
      const answers = text === null ? null : answersOfText(text)
      if (answers === null) return new Map()
      const now = new Date()
      await orNothing(() => utimes(path, now, now))
      return answers
    },
    async write(course, answers) {
      const text = textOfAnswers(answers)
      if (text.length > limit) return
      await orNothing(() => replace(folder, pathOf(course), text))
      await orNothing(() => makeRoom(folder, limit))
    },
  }
}

async function orNothing<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work()
  } catch {
    return null
  }
}

/** Whoever reads the file finds it as it was or as it is now, never half of it. */
async function replace(folder: string, path: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const passing = `${path}.${randomUUID()}.part`
  try {
    await writeFile(passing, text)
    await rename(passing, path)
  } finally {
    await rm(passing, { force: true })
  }
}

async function makeRoom(folder: string, limit: number): Promise<void> {
  const names = await readdir(folder)
  const files = (
    await Promise.all(names.map((name) => orNothing(async () => fileAt(join(folder, name)))))
  ).filter((file) => file !== null)
  files.sort((one, other) => other.usedMs - one.usedMs)
  let total = 0
  for (const { path, bytes } of files) {
    total += bytes
    if (total > limit) await rm(path, { force: true })
  }
}

async function fileAt(path: string) {
  const { size, mtimeMs } = await stat(path)
  return { path, bytes: size, usedMs: mtimeMs }
}
