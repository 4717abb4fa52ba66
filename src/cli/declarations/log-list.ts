import type { CommandDeclaration } from '../command-declaration.ts'
import type { ListFlags } from '../commands/log-list.ts'

const say = {
  kind: {
    en: 'only entries of this kind: indicator, event, state, as-of, forecast, resolution, retraction',
    ja: 'この種類だけ：indicator、event、state、as-of、forecast、resolution、retraction',
  },
  since: {
    en: 'only entries from this day, month or year on',
    ja: 'この日（月、年）以後の記録だけ',
  },
  until: {
    en: 'only entries up to this day, month or year',
    ja: 'この日（月、年）までの記録だけ',
  },
}

export const logList: CommandDeclaration = {
  name: 'list',
  about: {
    en: 'the entries in the order of their days, those taken back marked',
    ja: '記録を日付順に。取り消されたものには印を付ける',
  },
  examples: {
    en: [
      ['kizashi log list korean-peninsula --kind event', 'the events'],
      ['kizashi log list --since 2026-01 --until 2026-03 --json', 'a quarter, for another program'],
    ],
    ja: [
      ['kizashi log list korean-peninsula --kind event', '事象だけ'],
      ['kizashi log list --since 2026-01 --until 2026-03 --json', '四半期分を別のプログラムへ'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('[dir]', words.situation)
      .option('--kind <kind>', say.kind[language])
      .option('--since <date>', say.since[language])
      .option('--until <date>', say.until[language])
      .option('--json', words.json)
      .action(async (directory: string | undefined, flags: ListFlags) => {
        const { logList: run } = await import('../commands/log-list.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}
