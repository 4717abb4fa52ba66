import type { CommandDeclaration } from '../command-declaration.ts'
import type { EstimateFlags } from '../elicit.ts'

const say = {
  en: {
    question: 'the id of a question or contingency',
    by: 'who estimates',
    best: 'the best guess: 35% or 0.35, or a number where one is asked for',
    low: 'the lowest plausible',
    high: 'the highest plausible',
    confidence: 'how sure that the truth lies between them, such as 80%',
    reasons: 'why, in a line',
    date: 'its day (else today)',
  },
  ja: {
    question: '問いまたは事態のid',
    by: '誰の予測か',
    best: '最も確からしい値。35% か 0.35、数を尋ねる問いなら数',
    low: 'あり得る最低',
    high: 'あり得る最高',
    confidence: '真の値がその間にある自信（80%など）',
    reasons: '理由（一行で）',
    date: 'その日付（省けば今日）',
  },
}

export const estimate: CommandDeclaration = {
  name: 'estimate',
  about: {
    en: "enters a person's estimate of a question: blind first, a second round after",
    ja: '問いについての人の予測を記す。一回目は他を見ずに、二回目は見てから',
  },
  examples: {
    en: [
      ['kizashi estimate summit-2026', 'asks lowest, highest, best, how sure, and why'],
      ['kizashi estimate summit-2026 . --by Sato --best 35%', 'without being asked'],
    ],
    ja: [
      ['kizashi estimate summit-2026', '最低、最高、最良、自信、理由を順に尋ねる'],
      ['kizashi estimate summit-2026 . --by 佐藤 --best 35%', '尋ねずに記す'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    const own = say[language]
    command
      .argument('<question>', own.question)
      .argument('[dir]', words.situation)
      .option('--by <name>', own.by)
      .option('--best <p>', own.best)
      .option('--low <p>', own.low)
      .option('--high <p>', own.high)
      .option('--confidence <p>', own.confidence)
      .option('--reasons <text>', own.reasons)
      .option('--date <day>', own.date)
      .action(async (question: string, directory: string | undefined, flags: EstimateFlags) => {
        const { estimate: run } = await import('../commands/estimate.ts')
        finish(await run(question, directory, flags, terminal()))
      })
  },
}
