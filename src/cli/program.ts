import { Command } from 'commander'
import type { Language } from '../report/language.ts'
import type { CommandContext, CommandDeclaration } from './command-declaration.ts'
import { brief } from './declarations/brief.ts'
import { check } from './declarations/check.ts'
import { compare } from './declarations/compare.ts'
import { explain } from './declarations/explain.ts'
import { forecast } from './declarations/forecast.ts'
import { newSituation } from './declarations/new.ts'
import { options } from './declarations/options.ts'
import { serve } from './declarations/serve.ts'
import { show } from './declarations/show.ts'
import { start } from './declarations/start.ts'
import { helpWords } from './help-words.ts'
import { processTerminal } from './terminal.ts'
import { version } from './version.ts'

/** In the order in which the help lists them. */
const declarations: readonly CommandDeclaration[] = [
  brief,
  forecast,
  check,
  show,
  options,
  compare,
  explain,
  newSituation,
  serve,
  start,
]

export function buildProgram(language: Language, finish: (code: number) => void): Command {
  const words = helpWords[language]
  const context: CommandContext = { language, words, terminal: () => processTerminal({ language }), finish }
  const program = new Command('kizashi')
  program.exitOverride().description(words.about).version(version, '-V, --version', words.version)
  program.option('--lang <ja|en>', words.language)
  for (const declaration of declarations) {
    const command = program
      .command(declaration.name)
      .description(declaration.about[language])
      .addHelpText('after', examplesText(declaration, language))
    declaration.declare(command, context)
  }
  program.helpCommand(false)
  finishHelp(program, language)
  return program
}

/** Every command, at whatever depth, takes the language, says its help in it and leaves ending the process to us. */
function finishHelp(command: Command, language: Language): void {
  const { headings, usage, help, language: languageWords } = helpWords[language]
  if (command.parent) command.option('--lang <ja|en>', languageWords)
  command.exitOverride().helpOption('-h, --help', help)
  command.configureHelp({
    styleTitle: (title) => headings[title as keyof typeof headings] ?? title,
    styleUsage: (text) => text.replace('[options]', usage.options).replace('[command]', usage.command),
  })
  for (const below of command.commands) finishHelp(below, language)
}

function examplesText(declaration: CommandDeclaration, language: Language): string {
  const examples = declaration.examples[language]
  const widest = Math.max(...examples.map(([line]) => line.length))
  const lines = examples.map(([line, why]) => `  ${line.padEnd(widest)}  ${why}`)
  return `\n${helpWords[language].examples}\n${lines.join('\n')}`
}
