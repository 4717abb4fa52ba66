import { basename, extname } from 'node:path'
import { readImpactCsv, writeImpactCsv } from '../../language/cross-impact/impact-csv.ts'
import type { ImpactStudy } from '../../language/cross-impact/impact-study.ts'
import { readScw } from '../../language/cross-impact/read-scw.ts'
import { writeSolutions } from '../../language/cross-impact/solutions.ts'
import { decadeFrom, studySituation } from '../../language/cross-impact/study-situation.ts'
import { wholePoints, writeScw } from '../../language/cross-impact/write-scw.ts'
import { solutionsOf } from '../../lenses/futures/solutions-of.ts'
import { lostInStudy, studyOfSituation } from '../../report/futures/study-of-situation.ts'
import { lostText } from '../../report/futures/study-words.ts'
import { createFromText } from '../../workspace/create-situation.ts'
import { readStudyFile, writeStudyFile } from '../../workspace/study-file.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { load } from '../load.ts'
import { orTellStudyFault } from '../study-fault.ts'
import type { Terminal } from '../terminal.ts'
import { withThreads } from '../with-threads.ts'

export interface ConvertFlags {
  readonly to: string
  readonly reading?: string
  readonly leans?: true
  readonly diagonal?: true
}

const studyFormats = ['.scw', '.csv']
const writtenFormats = [...studyFormats, '.sl']

/** Makes a situation of a study, a study of a situation, or one kind of study of another. Nothing that exists is touched. */
export async function convert(from: string, flags: ConvertFlags, terminal: Terminal): Promise<ExitCode> {
  const format = extname(from).toLowerCase()
  if (format === '.sl') throw new CommandLineError(solutionsHoldNoMatrix(from, terminal))
  return studyFormats.includes(format)
    ? orTellStudyFault(from, terminal, () => convertStudy(from, format, flags, terminal))
    : convertSituation(from, flags, terminal)
}

async function convertStudy(
  from: string,
  format: string,
  { to }: ConvertFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const text = await readStudyFile(from)
  const title = basename(from, extname(from)).normalize('NFC')
  const study = format === '.scw' ? readScw(text) : readImpactCsv(text, title)
  if (writtenFormats.includes(extname(to).toLowerCase())) return writeStudy(study, to, terminal)
  const term = decadeFrom(new Date().getUTCFullYear())
  const made = await createFromText(to, studySituation(study, term, terminal.language))
  if (made.isTaken) throw new CommandLineError(taken(to, terminal))
  terminal.write(madeSituation(to, study, terminal))
  return exitCodes.done
}

async function convertSituation(from: string, flags: ConvertFlags, terminal: Terminal): Promise<ExitCode> {
  const format = extname(flags.to).toLowerCase()
  if (!writtenFormats.includes(format)) throw new CommandLineError(unknownFormat(flags.to, terminal))
  const loaded = await load(from, { reading: flags.reading }, terminal)
  if (typeof loaded === 'number') return loaded
  const { situation } = loaded.course
  const choice = { leans: flags.leans === true, diagonal: flags.diagonal === true }
  if (format !== '.sl') {
    terminal.remark(lostText(lostInStudy(situation), terminal.language))
    return writeStudy(studyOfSituation(situation, choice, terminal.language), flags.to, terminal)
  }
  const { solutions, count } = await withThreads(terminal, ({ workers, isCancelled }) =>
    solutionsOf(situation, choice, { workers, isCancelled }),
  )
  if (solutions.length < count) terminal.remark(cutOff(solutions.length, count, terminal))
  return writeTo(flags.to, writeSolutions(solutions), true, terminal)
}

async function writeStudy(study: ImpactStudy, to: string, terminal: Terminal): Promise<ExitCode> {
  const format = extname(to).toLowerCase()
  if (format === '.csv') return writeTo(to, writeImpactCsv(study), false, terminal)
  if (format === '.sl') throw new CommandLineError(makeSituationFirst(terminal))
  const { study: whole, factor } = wholePoints(study)
  if (factor !== 1) terminal.remark(scaled(factor, terminal))
  return writeTo(to, writeScw(whole), true, terminal)
}

async function writeTo(to: string, text: string, isLatin: boolean, terminal: Terminal): Promise<ExitCode> {
  const written = await writeStudyFile(to, text, isLatin)
  if (written === 'taken') throw new CommandLineError(taken(to, terminal))
  terminal.write(terminal.language === 'ja' ? `「${to}」を書いた。\n` : `Wrote ${to}.\n`)
  return exitCodes.done
}

function madeSituation(to: string, { descriptors, matrix }: ImpactStudy, { language }: Terminal): string {
  const blocks = descriptors.map(({ variants }) => variants.length)
  let first = 0
  const hasDiagonal = blocks.some((size) => {
    const own = matrix.slice(first, first + size).some((row) => row.slice(first, first + size).some(Boolean))
    first += size
    return own
  })
  const command = `kizashi futures ${to}${hasDiagonal ? ' --diagonal' : ''}`
  return language === 'ja'
    ? `「${to}」を作った：要因${descriptors.length}。期間・始まり・間隔は仮の値である。\n${hasDiagonal ? '対角に判断がある。--diagonal で用いる。\n' : ''}\n次に試す：\n  ${command}\n`
    : `Made ${to}: ${descriptors.length} factors. Its dates, starts and tempos are stand-ins.\n${hasDiagonal ? 'The study has judgements on its diagonal: --diagonal uses them.\n' : ''}\nTry next:\n  ${command}\n`
}

function taken(to: string, { language }: Terminal): string {
  return language === 'ja'
    ? `「${to}」はすでにある。何も書かなかった。別の名前を選ぶ。`
    : `${to} is there already; nothing was written. Choose another name.`
}

function unknownFormat(to: string, { language }: Terminal): string {
  return language === 'ja'
    ? `情勢から作れるのは .scw・.csv・.sl のファイルである（「${to}」）。`
    : `A situation can be made into a .scw, .csv or .sl file, not into ${to}.`
}

function solutionsHoldNoMatrix(from: string, { language }: Terminal): string {
  return language === 'ja'
    ? `「${from}」には解だけがあり、行列がない。見比べるには：kizashi futures フォルダー --compare ${from}`
    : `${from} holds solutions and no matrix. To compare them: kizashi futures FOLDER --compare ${from}`
}

function makeSituationFirst({ language }: Terminal): string {
  return language === 'ja'
    ? '解は情勢から求める。先に --to フォルダー で情勢を作る。'
    : 'Solutions are found from a situation: make one first with --to FOLDER.'
}

function cutOff(written: number, count: number, { language }: Terminal): string {
  return language === 'ja'
    ? `${count}通りのうち${written}通りだけを書く。\n`
    : `Only ${written} of ${count} scenarios are written.\n`
}

function scaled(factor: number, { language }: Terminal): string {
  return language === 'ja'
    ? `このファイルは整数しか持てないため、点をすべて${factor}倍した。整合するものは変わらない。\n`
    : `The file holds whole numbers only: all points were multiplied by ${factor}. What is consistent stays so.\n`
}
