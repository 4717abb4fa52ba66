import { StudyRefused } from '../language/cross-impact/impact-study.ts'
import { studyFaultText } from '../report/futures/study-words.ts'
import { StudyFileUnreadable } from '../workspace/study-file.ts'
import { CommandLineError, type ExitCode, exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** Runs what reads a study's file; what is wrong with the file is told and becomes the exit code. */
export async function orTellStudyFault(
  file: string,
  terminal: Terminal,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof StudyFileUnreadable) throw new CommandLineError(unreadable(file, error, terminal))
    if (!(error instanceof StudyRefused)) throw error
    terminal.remark(studyFaultText(file, error.fault, terminal.language))
    return exitCodes.situationHasErrors
  }
}

const reasons = {
  en: {
    missing: 'there is no such file',
    'not-a-file': 'it is no file',
    'too-large': 'it is larger than 50 MB',
    forbidden: 'it may not be read',
  },
  ja: {
    missing: 'ファイルがない',
    'not-a-file': 'ファイルではない',
    'too-large': '50 MBを超える',
    forbidden: '読み取りが許されていない',
  },
} as const

function unreadable(file: string, { reason }: StudyFileUnreadable, { language }: Terminal): string {
  return language === 'ja' ? `「${file}」：${reasons.ja[reason]}。` : `${file}: ${reasons.en[reason]}.`
}
