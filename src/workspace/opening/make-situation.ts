import { homedir } from 'node:os'
import { extname, isAbsolute, join, resolve } from 'node:path'
import { readImpactCsv } from '../../language/cross-impact/impact-csv.ts'
import { type ImpactStudy, StudyRefused } from '../../language/cross-impact/impact-study.ts'
import { readScw } from '../../language/cross-impact/read-scw.ts'
import { decadeFrom, studySituation } from '../../language/cross-impact/study-situation.ts'
import type { Day } from '../../language/day.ts'
import { firstSituation } from '../../report/opening/first-situation.ts'
import type { NewSituation, OpeningRefusal } from '../../report/opening/opening-contract.ts'
import { copySituation, createFromText } from '../create-situation.ts'
import { shippedDirectory, shippedSituations } from '../find-situation.ts'
import type { Creation } from '../make-folder.ts'

/** Where a folder is made whose name says no place. */
export function usualParent(): string {
  return join(homedir(), 'Kizashi')
}

/** The folder that a person names: whole, from their own (`~/…`), or within `parent`; null where they name none. */
export function namedFolder(name: string, parent: string): string | null {
  const text = name.normalize('NFC').trim()
  if (text === '' || text === '.' || text === '..') return null
  if (/^~[/\\]/.test(text)) return join(homedir(), text.slice(2))
  return isAbsolute(text) ? resolve(text) : resolve(parent, text)
}

/** Makes a folder with a situation in it, whole or not at all. */
export async function makeSituation(
  directory: string,
  made: NewSituation,
  today: Day,
): Promise<OpeningRefusal | null> {
  if (made.kind === 'copy' && !(await shippedSituations()).includes(made.name)) {
    return { kind: 'no-situation', directory: made.name }
  }
  try {
    const creation = await create(directory, made, today)
    return creation.isTaken ? { kind: 'taken', directory } : null
  } catch (error) {
    if (error instanceof StudyRefused && made.kind === 'study') {
      return { kind: 'study', file: made.file, fault: error.fault }
    }
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return { kind: 'unwritable', directory, reason: code }
  }
}

function create(directory: string, made: NewSituation, today: Day): Promise<Creation> {
  if (made.kind === 'copy') return copySituation(directory, shippedDirectory(made.name))
  if (made.kind === 'first') return createFromText(directory, firstSituation(made.words, made.language))
  const title = made.file.slice(0, made.file.length - extname(made.file).length).normalize('NFC')
  return createFromText(
    directory,
    studySituation(
      readStudy(made.file, made.text, title),
      decadeFrom(new Date(today * 86_400_000).getUTCFullYear()),
      made.language,
    ),
  )
}

function readStudy(file: string, text: string, title: string): ImpactStudy {
  return extname(file).toLowerCase() === '.scw' ? readScw(text) : readImpactCsv(text, title)
}
