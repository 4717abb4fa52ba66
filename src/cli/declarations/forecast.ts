import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { ForecastFlags } from '../commands/forecast-flags.ts'
import { forecastOptions } from '../forecast-options.ts'

export const forecast: CommandDeclaration = {
  name: 'forecast',
  about: { en: 'every figure and curve of the forecast', ja: '予測のすべての数と曲線' },
  examples: {
    en: [
      ['kizashi forecast korean-peninsula --question summit-2026', 'one question'],
      ['kizashi forecast . --option consult --json', 'with an option taken, for another program'],
      ['kizashi forecast . --change "factors: {line: {tempo: 6 months}}"', 'if one judgement were another'],
      ['kizashi forecast . --csv > curves.csv', 'the curves for a spreadsheet'],
    ],
    ja: [
      ['kizashi forecast korean-peninsula --question summit-2026', '一つの問い'],
      ['kizashi forecast . --option consult --json', '政策を採った場合を別のプログラムへ'],
      ['kizashi forecast . --change "factors: {line: {tempo: 6 months}}"', '判断を一つ変えた場合'],
      ['kizashi forecast . --csv > curves.csv', '曲線を表計算ソフトへ'],
    ],
  },
  declare(command, { words, terminal, finish }) {
    forecastOptions(command, words)
      .option('--question <id>', words.question, collect)
      .option('--csv', words.csv)
      .action(async (directory: string | undefined, flags: ForecastFlags) => {
        const { forecast: run } = await import('../commands/forecast.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}
