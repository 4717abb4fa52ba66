import type { CommandDeclaration } from '../command-declaration.ts'
import type { ConvertFlags } from '../commands/convert.ts'

const ownWords = {
  en: {
    from: 'a study (.scw of ScenarioWizard, or .csv) or the folder of a situation',
    to: 'what to make: a folder for a situation, or a .scw, .csv or .sl file',
    leans: 'write leans too',
    diagonal: 'write self-influences and inertia too',
  },
  ja: {
    from: '研究（ScenarioWizardの .scw か .csv）、または情勢のフォルダー',
    to: '作るもの：情勢のフォルダー、または .scw・.csv・.sl のファイル',
    leans: '傾きも書く',
    diagonal: '自らへの影響と慣性も書く',
  },
} as const

export const convert: CommandDeclaration = {
  name: 'convert',
  about: {
    en: 'makes a situation from a cross-impact study, or a study from a situation',
    ja: '交差影響分析の研究から情勢を、情勢から研究を作る',
  },
  examples: {
    en: [
      ['kizashi convert study.scw --to my-study', 'then: kizashi futures my-study'],
      ['kizashi convert matrix.csv --to matrix.scw', 'a table for ScenarioWizard'],
      ['kizashi convert my-study --to solutions.sl', 'its scenarios, for ScenarioWizard'],
    ],
    ja: [
      ['kizashi convert study.scw --to my-study', '続いて kizashi futures my-study'],
      ['kizashi convert matrix.csv --to matrix.scw', '表をScenarioWizard向けに'],
      ['kizashi convert my-study --to solutions.sl', '整合する将来像をScenarioWizard向けに'],
    ],
  },
  declare(command, { language, words, terminal, finish }) {
    const own = ownWords[language]
    command
      .argument('<from>', own.from)
      .requiredOption('--to <path>', own.to)
      .option('--reading <id>', words.reading)
      .option('--leans', own.leans)
      .option('--diagonal', own.diagonal)
      .action(async (from: string, flags: ConvertFlags) => {
        const { convert: run } = await import('../commands/convert.ts')
        finish(await run(from, flags, terminal()))
      })
  },
}
