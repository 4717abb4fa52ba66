import { Command } from 'commander'
import type { Language } from '../report/language.ts'
import { addCommand } from './add-command.ts'
import type { CommandContext, CommandDeclaration } from './command-declaration.ts'
import { brief } from './declarations/brief.ts'
import { check } from './declarations/check.ts'
import { compare } from './declarations/compare.ts'
import { completion } from './declarations/completion.ts'
import { convert } from './declarations/convert.ts'
import { estimate } from './declarations/estimate.ts'
import { explain } from './declarations/explain.ts'
import { forecast } from './declarations/forecast.ts'
import { futures } from './declarations/futures.ts'
import { grade } from './declarations/grade.ts'
import { hindcast } from './declarations/hindcast.ts'
import { importFiles } from './declarations/import.ts'
import { inbox } from './declarations/inbox.ts'
import { issue } from './declarations/issue.ts'
import { log } from './declarations/log.ts'
import { newSituation } from './declarations/new.ts'
import { options } from './declarations/options.ts'
import { pool } from './declarations/pool.ts'
import { publish } from './declarations/publish.ts'
import { resolve } from './declarations/resolve.ts'
import { score } from './declarations/score.ts'
import { serve } from './declarations/serve.ts'
import { show } from './declarations/show.ts'
import { stability } from './declarations/stability.ts'
import { start } from './declarations/start.ts'
import { update } from './declarations/update.ts'
import { watch } from './declarations/watch.ts'
import { helpWords } from './help-words.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { version } from './version.ts'

interface Group {
  readonly title: Readonly<Record<Language, string>>
  readonly commands: readonly CommandDeclaration[]
}

/** In the order in which the help lists them. */
const groups: readonly Group[] = [
  {
    title: { en: 'What it may turn into:', ja: 'これからどうなり得るか：' },
    commands: [brief, forecast, update, watch, futures],
  },
  {
    title: { en: 'What it hangs on, and what to do:', ja: '何に左右され、どうすべきか：' },
    commands: [explain, options, compare, stability],
  },
  {
    title: { en: 'What has happened:', ja: '起きたことの記録：' },
    commands: [log, importFiles, inbox, grade],
  },
  {
    title: {
      en: 'Forecasts of people and of the model, and how they did:',
      ja: '人とモデルの予測、その成績：',
    },
    commands: [estimate, pool, issue, resolve, score, hindcast],
  },
  {
    title: { en: 'The situation itself:', ja: '情勢そのもの：' },
    commands: [check, show, newSituation, convert, serve, start, publish, completion],
  },
]

/** @param terminal  what the commands write to; the process's own unless given */
export function buildProgram(
  language: Language,
  finish: (code: number) => void,
  terminal: () => Terminal = () => processTerminal({ language }),
): Command {
  const words = helpWords[language]
  const context: CommandContext = { language, words, terminal, finish }
  const program = new Command('kizashi')
  program.exitOverride().description(words.about).version(version, '-V, --version', words.version)
  program.option('--lang <ja|en>', words.language)
  for (const { title, commands } of groups) {
    program.commandsGroup(title[language])
    for (const declaration of commands) addCommand(program, declaration, context)
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
    // Arguments and options stand in each command's own help: names alone leave room for what it does.
    subcommandTerm: (below) => below.name(),
    styleTitle: (title) => headings[title as keyof typeof headings] ?? title,
    styleUsage: (text) => text.replace('[options]', usage.options).replace('[command]', usage.command),
  })
  for (const below of command.commands) finishHelp(below, language)
}
