import { Command, InvalidArgumentError } from 'commander'
import type { Language } from '../report/language.ts'
import type { ForecastFlags } from './commands/forecast-flags.ts'
import type { StabilityFlags } from './commands/stability.ts'
import { type CommandName, helpWords } from './help-words.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { version } from './version.ts'

/** Commands are loaded when they are called, so that `--help` answers at once. */
export function buildProgram(language: Language, finish: (code: number) => void): Command {
  const words = helpWords[language]
  const terminal = (): Terminal => processTerminal({ language })
  const program = new Command('kizashi')
  program.exitOverride().description(words.about).version(version, '-V, --version', words.version)
  program.option('--lang <ja|en>', words.language)

  const command = (name: CommandName, shape: string): Command => {
    const made = program
      .command(shape)
      .description(words.commands[name].about)
      .option('--lang <ja|en>', words.language)
    made.exitOverride().addHelpText('after', examplesText(name, language))
    return made
  }

  forecastOptions(command('brief', 'brief'), language).action(
    async (directory: string | undefined, flags: ForecastFlags) => {
      const { brief } = await import('./commands/brief.ts')
      finish(await brief(directory, flags, terminal()))
    },
  )
  forecastOptions(command('forecast', 'forecast'), language)
    .option('--question <id>', words.question, collect)
    .option('--csv', words.csv)
    .action(async (directory: string | undefined, flags: ForecastFlags) => {
      const { forecast } = await import('./commands/forecast.ts')
      finish(await forecast(directory, flags, terminal()))
    })
  command('check', 'check')
    .argument('[dir]', words.situation)
    .option('--reading <id>', words.reading)
    .option('--json', words.json)
    .action(async (directory: string | undefined, flags: { reading?: string; json?: true }) => {
      const { check } = await import('./commands/check.ts')
      finish(await check(directory, flags, terminal()))
    })
  command('stability', 'stability')
    .argument('[dir]', words.situation)
    .option('--reading <id>', words.reading)
    .option('--at <factor=state>', words.at, collect)
    .option('--outcome <factor=state>', words.outcome, collect)
    .option('--actors <ids>', words.actors)
    .option('--draws <n>', words.draws, wholeNumber)
    .option('--seed <n>', words.seed, wholeNumber)
    .option('--json', words.json)
    .action(async (directory: string | undefined, flags: StabilityFlags) => {
      const { stability } = await import('./commands/stability.ts')
      finish(await stability(directory, flags, terminal()))
    })
  command('show', 'show')
    .argument('<id>', words.arguments.id)
    .argument('[dir]', words.situation)
    .option('--reading <id>', words.reading)
    .action(async (id: string, directory: string | undefined, flags: { reading?: string }) => {
      const { show } = await import('./commands/show.ts')
      finish(await show(id, directory, flags, terminal()))
    })
  command('explain', 'explain')
    .argument('<code>', words.arguments.code)
    .action(async (code: string) => {
      const { explain } = await import('./commands/explain.ts')
      finish(await explain(code, terminal()))
    })
  command('new', 'new')
    .argument('<folder>', words.arguments.folder)
    .action(async (folder: string) => {
      const { newSituation } = await import('./commands/new.ts')
      finish(await newSituation(folder, terminal()))
    })
  command('serve', 'serve')
    .argument('[dir]', words.situation)
    .option('--port <n>', words.port, wholeNumber)
    .action(async (directory: string | undefined, flags: { port?: number }) => {
      const { serve } = await import('./commands/serve.ts')
      finish(await serve(directory, flags, terminal()))
    })
  command('start', 'start')
    .option('--port <n>', words.port, wholeNumber)
    .action(async (flags: { port?: number }) => {
      const { start } = await import('./commands/start.ts')
      finish(await start(flags, terminal()))
    })
  program.helpCommand(false)
  for (const each of [program, ...program.commands]) translateHelp(each, language)
  return program
}

function forecastOptions(command: Command, language: Language): Command {
  const words = helpWords[language]
  return command
    .argument('[dir]', words.situation)
    .option('--reading <id>', words.reading)
    .option('--option <id>', words.option, collect)
    .option('--exact', words.exact)
    .option('--simulate <n>', words.simulate, wholeNumber)
    .option('--ensemble <n>', words.ensemble, wholeNumber)
    .option('--seed <n>', words.seed, wholeNumber)
    .option('--json', words.json)
}

function translateHelp(command: Command, language: Language): void {
  const { headings, usage, help } = helpWords[language]
  command.helpOption('-h, --help', help)
  command.configureHelp({
    styleTitle: (title) => headings[title as keyof typeof headings] ?? title,
    styleUsage: (text) => text.replace('[options]', usage.options).replace('[command]', usage.command),
  })
}

function examplesText(name: CommandName, language: Language): string {
  const { examples, commands } = helpWords[language]
  const widest = Math.max(...commands[name].examples.map(([line]) => line.length))
  const lines = commands[name].examples.map(([line, why]) => `  ${line.padEnd(widest)}  ${why}`)
  return `\n${examples}\n${lines.join('\n')}`
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

function wholeNumber(text: string): number {
  const value = Number(text.normalize('NFKC'))
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('0, 1, 2, …')
  return value
}
