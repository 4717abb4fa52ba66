import type { Command } from 'commander'
import type { Language } from '../report/language.ts'
import type { CommandContext, CommandDeclaration } from './command-declaration.ts'
import { helpWords } from './help-words.ts'

/** Adds a declared command below another: a command of `kizashi`, or one such as `kizashi log add`. */
export function addCommand(parent: Command, declaration: CommandDeclaration, context: CommandContext): void {
  const command = parent
    .command(declaration.name)
    .description(declaration.about[context.language])
    .addHelpText('after', examplesText(declaration, context.language))
  declaration.declare(command, context)
}

function examplesText(declaration: CommandDeclaration, language: Language): string {
  const examples = declaration.examples[language]
  const widest = Math.max(...examples.map(([line]) => line.length))
  const lines = examples.map(([line, why]) => `  ${line.padEnd(widest)}  ${why}`)
  return `\n${helpWords[language].examples}\n${lines.join('\n')}`
}
