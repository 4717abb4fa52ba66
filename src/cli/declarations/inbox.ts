import { addCommand } from '../add-command.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { InboxFlags } from '../commands/inbox.ts'
import { inboxAccept, inboxDismiss } from './inbox-decide.ts'

const words = {
  en: {
    csv: 'print the inbox as a table that Excel opens',
    all: 'also what was decided before',
    noAsk: 'only list, also in a terminal',
    by: 'who decides (else the name that you are logged in under)',
  },
  ja: {
    csv: '受信箱を表計算ソフトで開ける表にする',
    all: '判断済みのものも含める',
    noAsk: '端末でも一覧だけを表示する',
    by: '判断する人（省けばログイン名）',
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
  declare(command, context) {
    const { language, words: shared, terminal, finish } = context
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
    for (const declaration of [inboxAccept, inboxDismiss]) addCommand(command, declaration, context)
    command.helpCommand(false)
  },
}
