import type { Command } from 'commander'
import type { CommandContext, CommandDeclaration } from '../command-declaration.ts'
import type { DecideFlags } from '../commands/inbox.ts'

const words = {
  en: {
    ids: 'ids of proposals, and after them the situation if it is not the current folder',
    why: 'why; an acceptance carries it into the note of the entry',
    by: 'who decides (else the name that you are logged in under)',
    date: 'the date, where you know it better than the rows: 2025-03-10, 2025-03-10T13:50+09:00, 2025-03',
  },
  ja: {
    ids: '提案のid。今のフォルダーでなければ、最後に情勢を書く',
    why: '理由。採用の場合は記録の注記に入る',
    by: '判断する人（省けばログイン名）',
    date: '行よりよく分かる場合の日付：2025-03-10、2025-03-10T13:50+09:00、2025-03',
  },
} as const

export const inboxAccept: CommandDeclaration = {
  name: 'accept',
  about: { en: 'makes proposals entries of the ledger', ja: '提案を採用し、台帳に記す' },
  examples: {
    en: [
      ['kizashi inbox accept k3f9qabc', 'one proposal becomes an entry'],
      ['kizashi inbox accept k3f9qabc --date 2025-03-10 --by sato', 'at a day that you know better'],
    ],
    ja: [
      ['kizashi inbox accept k3f9qabc', '一件を台帳に記す'],
      ['kizashi inbox accept k3f9qabc --date 2025-03-10 --by 佐藤', '日付を補って'],
    ],
  },
  declare(command, context) {
    decides('accept', command.option('--date <date>', words[context.language].date), context)
  },
}

export const inboxDismiss: CommandDeclaration = {
  name: 'dismiss',
  about: {
    en: 'puts proposals aside; they are not made again',
    ja: '提案を却下する。再び提案されることはない',
  },
  examples: {
    en: [['kizashi inbox dismiss k3f9qabc --why "an anniversary"', 'and why']],
    ja: [['kizashi inbox dismiss k3f9qabc --why 周年報道', '理由を添えて']],
  },
  declare(command, context) {
    decides('dismiss', command, context)
  },
}

function decides(
  as: 'accept' | 'dismiss',
  command: Command,
  { language, words: shared, terminal, finish }: CommandContext,
): void {
  const own = words[language]
  command
    .argument('<ids...>', own.ids)
    .option('--why <text>', own.why)
    .option('--by <name>', own.by)
    .option('--json', shared.json)
    // Options that `inbox` itself has too are taken by it, wherever they stand.
    .action(async (ids: string[], _: DecideFlags, called: Command) => {
      const { decideTips } = await import('../commands/inbox.ts')
      finish(await decideTips(as, ids, called.optsWithGlobals<DecideFlags>(), terminal()))
    })
}
