import type { CommandDeclaration } from '../command-declaration.ts'
import type { ResolveFlags } from '../commands/resolve.ts'

const say = {
  en: {
    question: 'the id of a question or contingency',
    outcome: 'yes, no, annulled, ambiguous, or the number where one was asked for',
    date: 'the day on which it was settled (else what the ledger says, else today)',
    by: 'who settles it',
    note: 'a remark, such as where it was reported',
  },
  ja: {
    question: '問いまたは事態のid',
    outcome: 'yes、no、annulled（取り下げ）、ambiguous（判定不能）、または尋ねられた数',
    date: '決着した日（省けば台帳にある日、なければ今日）',
    by: '誰が判定するか',
    note: '注。どこで報じられたかなど',
  },
}

export const resolve: CommandDeclaration = {
  name: 'resolve',
  about: { en: 'enters how a question was settled', ja: '問いがどう決着したかを記す' },
  examples: {
    en: [['kizashi resolve summit-2026 no --date 2026-12-31', 'yes, no, annulled, ambiguous, or a number']],
    ja: [['kizashi resolve summit-2026 no --date 2026-12-31', 'yes、no、annulled、ambiguous、または数']],
  },
  declare(command, { words, language, terminal, finish }) {
    const own = say[language]
    command
      .argument('<question>', own.question)
      .argument('<outcome>', own.outcome)
      .argument('[dir]', words.situation)
      .option('--date <day>', own.date)
      .option('--by <name>', own.by)
      .option('--note <text>', own.note)
      .action(
        async (question: string, outcome: string, directory: string | undefined, flags: ResolveFlags) => {
          const { resolve: run } = await import('../commands/resolve.ts')
          finish(await run(question, outcome, directory, flags, terminal()))
        },
      )
  },
}
