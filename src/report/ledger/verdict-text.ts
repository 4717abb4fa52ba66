import { isUntouched, type LedgerVerdict } from '../../language/ledger-verdict.ts'
import { visible } from '../diagnostics/visible.ts'
import type { Language } from '../language.ts'

const mostNamed = 20

/** What the seals say of a ledger, in sentences that end in `\n`. */
export function verdictText(verdict: LedgerVerdict, language: Language): string {
  const { entries, sealed, changed, vanished, unsealed, unreadableSeals, isTorn } = verdict
  const say = words[language]
  const lines = [
    ...named(changed.map(({ id, line }) => say.changed(line, visible(id)))),
    ...named(vanished.map((id) => say.vanished(visible(id)))),
    ...(isUntouched(verdict) ? [] : [say.mend]),
    ...(sealed > 0 && isUntouched(verdict) ? [say.untouched(sealed, entries)] : []),
    ...(unsealed.length > 0 ? [say.unsealed(unsealed.length)] : []),
    ...(entries === 0 && isUntouched(verdict) ? [say.empty] : []),
    ...(unreadableSeals.length > 0 ? [say.unreadable(unreadableSeals)] : []),
    ...(isTorn ? [say.torn] : []),
  ]
  return `${lines.join('\n')}\n`
}

function named(lines: readonly string[]): readonly string[] {
  return lines.length <= mostNamed ? lines : [...lines.slice(0, mostNamed), `… ${lines.length - mostNamed} +`]
}

const words = {
  en: {
    changed: (line: number, id: string) => `Line ${line}: ${id} reads otherwise than when it was entered.`,
    vanished: (id: string) => `${id} was entered and is not there any more.`,
    mend: 'An entry is never edited: bring the line back as it was (git keeps it) and take it back with `kizashi log retract`.',
    untouched: (sealed: number, entries: number) =>
      sealed === entries
        ? `All ${sealed} entries stand as they were entered.`
        : `${sealed} of ${entries} entries are sealed and stand as they were entered.`,
    unsealed: (count: number) =>
      `${count} ${count === 1 ? 'entry has' : 'entries have'} no seal: written by hand, so nothing can be said of ${count === 1 ? 'it' : 'them'}. \`kizashi log verify --seal\` seals what stands there now.`,
    empty: 'The ledger has no entry.',
    unreadable: (lines: readonly number[]) => `Lines of ledger.seal that are no seal: ${lines.join(', ')}.`,
    torn: 'The last line was never finished; the next entry sets it aside.',
  },
  ja: {
    changed: (line: number, id: string) => `${line}行目：${id} が、記録された時と違っている。`,
    vanished: (id: string) => `${id} は記録されたが、今はない。`,
    mend: '記録は書き換えない。行を元に戻し（gitに残っている）、kizashi log retract で取り消す。',
    untouched: (sealed: number, entries: number) =>
      sealed === entries
        ? `${sealed}件の記録すべてが、記録された時のままである。`
        : `${entries}件のうち封のある${sealed}件は、記録された時のままである。`,
    unsealed: (count: number) =>
      `封のない記録が${count}件ある。手で書かれたもので、変わったかどうかは言えない。kizashi log verify --seal で今の内容に封をする。`,
    empty: '台帳に記録はない。',
    unreadable: (lines: readonly number[]) => `ledger.seal のうち封でない行：${lines.join('、')}。`,
    torn: '最後の行は書きかけである。次に記録するときに別のファイルへ移す。',
  },
} as const
