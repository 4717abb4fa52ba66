import { addCommand } from '../add-command.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import { logAdd } from './log-add.ts'
import { logIds } from './log-ids.ts'
import { logList } from './log-list.ts'
import { logRetract } from './log-retract.ts'
import { logVerify } from './log-verify.ts'

export const log: CommandDeclaration = {
  name: 'log',
  about: {
    en: 'the ledger: what has happened, dated, only ever added to',
    ja: '台帳。起きたことを日付とともに書き足していく',
  },
  examples: {
    en: [
      ['kizashi log add summit --date 2026-05-01 --outcome walkout', 'an event'],
      ['kizashi log list --since 2026-01', 'what was entered'],
      ['kizashi log verify', 'does every entry stand as it was entered?'],
    ],
    ja: [
      ['kizashi log add summit --date 2026-05-01 --outcome walkout', '事象を記録する'],
      ['kizashi log list --since 2026-01', '記録を見る'],
      ['kizashi log verify', '記録は書かれた時のままか'],
    ],
  },
  declare(command, context) {
    for (const declaration of [logAdd, logList, logRetract, logVerify, logIds])
      addCommand(command, declaration, context)
    command.helpCommand(false)
  },
}
