import type { Command } from 'commander'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { DecideFlags, InboxFlags } from '../commands/inbox.ts'

const words = {
  en: {
    csv: 'print the inbox as a table that Excel opens',
    all: 'also what was decided before',
    noAsk: 'only list, also in a terminal',
    accept: 'makes proposals entries of the ledger',
    dismiss: 'puts proposals aside; they are not made again',
    ids: 'ids of proposals, and after them the situation if it is not the current folder',
    why: 'why; an acceptance carries it into the note of the entry',
    by: 'who decides (else the name that you are logged in under)',
    date: 'the date, where you know it better than the rows: 2025-03-10, 2025-03-10T13:50+09:00, 2025-03',
  },
  ja: {
    csv: '受信箱を表計算ソフトで開ける表にする',
    all: '判断済みのものも含める',
    noAsk: '端末でも一覧だけを表示する',
    accept: '提案を採用し、台帳に記す',
    dismiss: '提案を却下する。再び提案されることはない',
    ids: '提案のid。今のフォルダーでなければ、最後に情勢を書く',
    why: '理由。採用の場合は記録の注記に入る',
    by: '判断する人（省けばログイン名）',
    date: '行よりよく分かる場合の日付：2025-03-10、2025-03-10T13:50+09:00、2025-03',
  },
} as const

export const inbox: CommandDeclaration = {
  name: 'inbox',
  about: {
    en: 'what imports have proposed for the ledger; in a terminal, one by one to accept or dismiss',
    ja: '取り込みによる台帳への提案。端末では一件ずつ採用か却下を尋ねる',
  },
  examples: {
    en: [
      ['kizashi inbox .', 'one by one in a terminal, else a list'],
      ['kizashi inbox accept k3f9qabc .', 'one proposal becomes an entry'],
      ['kizashi inbox dismiss k3f9qabc --why "an anniversary"', 'and is not proposed again'],
      ['kizashi inbox . --all --csv > inbox.csv', 'for a spreadsheet'],
    ],
    ja: [
      ['kizashi inbox .', '端末では一件ずつ、それ以外では一覧'],
      ['kizashi inbox accept k3f9qabc .', '一件を台帳に記す'],
      ['kizashi inbox dismiss k3f9qabc --why 周年報道', '却下し、再び提案させない'],
      ['kizashi inbox . --all --csv > inbox.csv', '表計算ソフトへ'],
    ],
  },
  declare(command, { language, words: shared, terminal, finish }) {
    const own = words[language]
    command
      .argument('[dir]', shared.situation)
      .option('--all', own.all)
      .option('--no-ask', own.noAsk)
      .option('--by <name>', own.by)
      .option('--json', shared.json)
      .option('--csv', own.csv)
      .action(async (directory: string | undefined, flags: InboxFlags) => {
        const { inbox: run } = await import('../commands/inbox.ts')
        finish(await run(directory, flags, terminal()))
      })
    for (const as of ['accept', 'dismiss'] as const) {
      const decide = command
        .command(as)
        .description(own[as])
        .argument('<ids...>', own.ids)
        .option('--why <text>', own.why)
        .option('--by <name>', own.by)
        .option('--json', shared.json)
      if (as === 'accept') decide.option('--date <date>', own.date)
      // Options that `inbox` itself has too are taken by it, wherever they stand.
      decide.action(async (ids: string[], _: DecideFlags, called: Command) => {
        const { decideTips } = await import('../commands/inbox.ts')
        finish(await decideTips(as, ids, called.optsWithGlobals<DecideFlags>(), terminal()))
      })
    }
  },
}
