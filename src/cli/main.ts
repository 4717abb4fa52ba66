#!/usr/bin/env node
import process from 'node:process'
import { CommanderError } from 'commander'
import { TooLarge } from '../engine/too-large.ts'
import { Cancelled } from '../engine/workers.ts'
import type { Language } from '../report/language.ts'
import { CommandLineError, exitCodes } from './exit-codes.ts'
import { buildProgram } from './program.ts'
import { languageFrom } from './terminal.ts'
import { version } from './version.ts'

process.exitCode = await main(process.argv.slice(2))

/** Runs one command line and returns the exit code. A reader that went away (`| head`) is no fault. */
async function main(words: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done)
    throw error
  })
  const language = languageFrom(languageAskedIn(words))
  try {
    let code: number = exitCodes.done
    await buildProgram(language, (result) => {
      code = result
    }).parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    return explainFailure(error, language)
  }
}

/** The language must be known before the command line is read, since its own errors are said in it. */
function languageAskedIn(words: readonly string[]): string | undefined {
  const joined = words.find((word) => word.startsWith('--lang='))
  return joined ? joined.slice('--lang='.length) : words[words.indexOf('--lang') + 1 || words.length]
}

function explainFailure(error: unknown, language: Language): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.commandLineIsWrong
  if (error instanceof CommandLineError) {
    process.stderr.write(`${error.message}\n`)
    return exitCodes.commandLineIsWrong
  }
  if (error instanceof Cancelled) {
    process.stderr.write(language === 'ja' ? '中止した。\n' : 'Stopped.\n')
    return exitCodes.analysisNotDone
  }
  if (error instanceof TooLarge) {
    process.stderr.write(tooLarge(error, language))
    return exitCodes.analysisNotDone
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  process.stderr.write(
    language === 'ja'
      ? `Kizashi自身の不具合であり、情勢の誤りではない（版 ${version}）。\n  ${detail}\n`
      : `This is a fault in Kizashi, not in your situation (version ${version}).\n  ${detail}\n`,
  )
  if (process.env.KIZASHI_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return exitCodes.analysisNotDone
}

function tooLarge({ refusal: { of, cells, limit } }: TooLarge, language: Language): string {
  const [found, most] = [cells, limit].map((count) => count.toLocaleString(language))
  return language === 'ja'
    ? `「${of}」に働く要因が多すぎる。その組合せの表は${found}項になり、上限は${most}項である。影響や要件の一部を要因にまとめる。\n`
    : `Too many factors bear on ${of}: a table over them would have ${found} cells, and the limit is ${most}. Gather some of its influences or requirements into a factor of their own.\n`
}
