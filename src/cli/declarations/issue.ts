import type { Command } from 'commander'
import type { CommandContext, CommandDeclaration } from '../command-declaration.ts'
import type { IssueFlags } from '../commands/issue.ts'
import { wholeNumber } from '../whole-number.ts'

const asOf = {
  en: 'what the forecast may know: the ledger up to this day',
  ja: 'この日までの台帳を知る予測とする',
}
const verifyAbout = {
  en: 'holds every frozen forecast against its hash',
  ja: '凍結した予測をすべてハッシュと照らす',
}

export const issue: CommandDeclaration = {
  name: 'issue',
  about: {
    en: "freezes the model's forecast in one file whose hash can be checked",
    ja: 'モデルの予測を、ハッシュで確かめられる一つのファイルに凍結する',
  },
  examples: {
    en: [
      ['kizashi issue . --reading base', 'writes issues/DATE-base-HASH.json'],
      ['kizashi issue verify .', 'whether any was changed since'],
    ],
    ja: [
      ['kizashi issue . --reading base', 'issues/日付-base-ハッシュ.json を作る'],
      ['kizashi issue verify .', 'その後書き換えられていないか'],
    ],
  },
  declare(command, context) {
    const { words, language, terminal, finish } = context
    command
      .argument('[dir]', words.situation)
      .option('--as-of <day>', asOf[language])
      .option('--reading <id>', words.reading)
      .option('--exact', words.exact)
      .option('--simulate <n>', words.simulate, wholeNumber)
      .option('--seed <n>', words.seed, wholeNumber)
      .option('--json', words.json)
      .action(async (directory: string | undefined, flags: IssueFlags) => {
        const { issue: run } = await import('../commands/issue.ts')
        finish(await run(directory, flags, terminal()))
      })
    declareVerify(command, context)
  },
}

function declareVerify(command: Command, { words, language, terminal, finish }: CommandContext): void {
  command
    .command('verify')
    .description(verifyAbout[language])
    .argument('[dir]', words.situation)
    .option('--json', words.json)
    .action(async (directory: string | undefined, _: object, verify: Command) => {
      const { verifyIssues } = await import('../commands/verify-issues.ts')
      finish(await verifyIssues(directory, verify.optsWithGlobals<{ json?: true }>(), terminal()))
    })
}
