import type { CommandDeclaration } from '../command-declaration.ts'
import type { ScoreFlags } from '../commands/score.ts'

const say = {
  en: {
    asOf: 'score as of this day',
    due: 'score only questions whose own date has passed',
    csv: 'print a table that Excel opens',
  },
  ja: {
    asOf: 'この日の時点で採点する',
    due: '期日の過ぎた問いだけを採点する',
    csv: '表計算ソフトで開ける表を出力する',
  },
}

export const score: CommandDeclaration = {
  name: 'score',
  about: {
    en: 'how the forecasts of people and of the model did',
    ja: '人とモデルの予測の成績',
  },
  examples: {
    en: [
      ['kizashi score .', 'Brier, log, peers, calibration, against base rates and no change'],
      ['kizashi score . --csv > scores.csv', 'a row for each forecaster and question'],
    ],
    ja: [
      ['kizashi score .', 'ブライア、対数、ピア、較正、基準率や変化なしとの比較'],
      ['kizashi score . --csv > scores.csv', '予測者と問いごとに一行の表'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('[dir]', words.situation)
      .option('--reading <id>', words.reading)
      .option('--as-of <day>', say[language].asOf)
      .option('--due', say[language].due)
      .option('--json', words.json)
      .option('--csv', say[language].csv)
      .action(async (directory: string | undefined, flags: ScoreFlags) => {
        const { score: run } = await import('../commands/score.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}
