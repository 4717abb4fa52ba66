import { EvidenceImpossible } from '../engine/evidence/impossible-evidence.ts'
import { runUpdate } from '../engine/evidence/run-update.ts'
import type { Assignment } from '../language/situation.ts'
import { impossibleText } from '../report/update/impossible-text.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { loadLedger } from './load-ledger.ts'
import type { Terminal } from './terminal.ts'
import { asOfNamed } from './update-days.ts'
import { withSurroundings } from './with-surroundings.ts'

const phase = { en: 'Reading the ledger', ja: '台帳を読んでいる' } as const

/**
 * Where every factor most likely stands on a day, given what the ledger holds up to then; nothing where no day is named.
 * A ledger with errors, or one that the reading gives no chance, is told and becomes the exit code.
 */
export async function likeliestStates(
  named: string | undefined,
  { asOf, reading, json }: { readonly asOf?: string; readonly reading?: string; readonly json?: true },
  terminal: Terminal,
): Promise<Assignment | ExitCode> {
  if (asOf === undefined) return {}
  const loaded = await loadLedger(named, { reading, json }, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, entries } = loaded
  const day = asOfNamed(asOf, course.situation, terminal)!
  try {
    const { now } = await withSurroundings(phase[terminal.language], terminal, ({ onProgress, ...rest }) =>
      runUpdate(course, entries, { ...rest, onProgress: onProgress!, asOf: day, only: { factors: true } }),
    )
    return Object.fromEntries(
      Object.entries(now.factors).map(([factor, states]) => {
        const [[state]] = Object.entries(states).sort(([, a], [, b]) => (b.value ?? 0) - (a.value ?? 0)) as [
          [string, unknown],
        ]
        return [factor, state]
      }),
    )
  } catch (error) {
    if (!(error instanceof EvidenceImpossible)) throw error
    terminal.remark(impossibleText(course.situation, error.finding, terminal.language, terminal.columns))
    return exitCodes.analysisNotDone
  }
}

/** Says that the factors stand where the ledger makes it likeliest. */
export function whereLedgerPuts(asOf: string, { language }: Terminal): string {
  return language === 'ja'
    ? `台帳を踏まえ、${asOf}に各要因が最もありそうな状態にあるものとする。`
    : `Each factor is taken to be where the ledger makes it likeliest on ${asOf}.`
}
