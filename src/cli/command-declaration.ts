import type { Command } from 'commander'
import type { Language } from '../report/language.ts'
import type { HelpWords } from './help-words.ts'
import type { Terminal } from './terminal.ts'

/** What a command is called, what its help says, and what it takes. Its own code is loaded when it is called. */
export interface CommandDeclaration {
  readonly name: string
  readonly about: Readonly<Record<Language, string>>
  /** Lines to type, each with what it does. */
  readonly examples: Readonly<Record<Language, readonly (readonly [line: string, why: string])[]>>
  /** Adds arguments, options and the action, or commands below it. */
  declare(command: Command, context: CommandContext): void
}

export interface CommandContext {
  readonly language: Language
  /** Words of the arguments and options that several commands share. */
  readonly words: HelpWords
  terminal(): Terminal
  /** Takes the exit code. */
  finish(code: number): void
}
