import type { CommandDeclaration } from '../command-declaration.ts'
import type { ForecastFlags } from '../commands/forecast-flags.ts'
import { forecastOptions } from '../forecast-options.ts'

export const brief: CommandDeclaration = {
  name: 'brief',
  about: {
    en: 'the briefing: contingencies in order of concern, with word, number, band and claims',
    ja: '要旨。懸念の大きい順に事態を並べ、言葉・数・帯・根拠を示す',
  },
  examples: {
    en: [
      ['kizashi brief korean-peninsula', 'the situation that comes with Kizashi'],
      ['kizashi brief . --reading slides --lang ja', 'another reading, in Japanese'],
      ['kizashi brief . --exact --ensemble 0', 'every figure exact, no bands'],
    ],
    ja: [
      ['kizashi brief korean-peninsula', '付属の情勢'],
      ['kizashi brief . --reading slides --lang en', '別の読みを英語で'],
      ['kizashi brief . --exact --ensemble 0', 'すべて厳密に、帯なし'],
    ],
  },
  declare(command, { words, terminal, finish }) {
    forecastOptions(command, words).action(async (directory: string | undefined, flags: ForecastFlags) => {
      const { brief: run } = await import('../commands/brief.ts')
      finish(await run(directory, flags, terminal()))
    })
  },
}
