import type { Command } from 'commander'
import type { Language } from '../report/language.ts'
import type { IssueFlags } from './commands/issue.ts'
import type { ScoreFlags } from './commands/score.ts'
import type { EstimateFlags } from './elicit.ts'
import { helpWords } from './help-words.ts'
import { type ScoringCommandName, scoringHelp } from './scoring-help.ts'
import type { Terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'

interface Surroundings {
  readonly command: (name: ScoringCommandName, shape: string) => Command
  readonly finish: (code: number) => void
  readonly terminal: () => Terminal
  readonly language: Language
}

/** The commands of forecasts and scores. */
export function scoringCommands(surroundings: Surroundings): void {
  estimateCommand(surroundings)
  poolCommand(surroundings)
  issueCommand(surroundings)
  resolveCommand(surroundings)
  scoreCommand(surroundings)
}

function estimateCommand({ command, finish, terminal, language }: Surroundings): void {
  const words = scoringHelp[language]
  command('estimate', 'estimate')
    .argument('<question>', words.question)
    .argument('[dir]', helpWords[language].situation)
    .option('--by <name>', words.by)
    .option('--best <p>', words.best)
    .option('--low <p>', words.low)
    .option('--high <p>', words.high)
    .option('--confidence <p>', words.confidence)
    .option('--reasons <text>', words.reasons)
    .option('--date <day>', words.date)
    .action(async (question: string, directory: string | undefined, flags: EstimateFlags) => {
      const { estimate } = await import('./commands/estimate.ts')
      finish(await estimate(question, directory, flags, terminal()))
    })
}

function poolCommand({ command, finish, terminal, language }: Surroundings): void {
  command('pool', 'pool')
    .argument('<question>', scoringHelp[language].question)
    .argument('[dir]', helpWords[language].situation)
    .option('--json', helpWords[language].json)
    .action(async (question: string, directory: string | undefined, flags: { json?: true }) => {
      const { pool } = await import('./commands/pool.ts')
      finish(await pool(question, directory, flags, terminal()))
    })
}

function issueCommand({ command, finish, terminal, language }: Surroundings): void {
  const [words, common] = [scoringHelp[language], helpWords[language]]
  const issue = command('issue', 'issue')
    .argument('[dir]', common.situation)
    .option('--as-of <day>', words.asOf)
    .option('--reading <id>', common.reading)
    .option('--exact', common.exact)
    .option('--simulate <n>', common.simulate, wholeNumber)
    .option('--seed <n>', common.seed, wholeNumber)
    .option('--json', common.json)
    .action(async (directory: string | undefined, flags: IssueFlags) => {
      const { issue: freeze } = await import('./commands/issue.ts')
      finish(await freeze(directory, flags, terminal()))
    })
  issue
    .command('verify')
    .description(words.verify)
    .argument('[dir]', common.situation)
    .option('--json', common.json)
    .exitOverride()
    .action(async (directory: string | undefined, _: object, verify: Command) => {
      const { verifyIssues } = await import('./commands/verify-issues.ts')
      finish(await verifyIssues(directory, verify.optsWithGlobals<{ json?: true }>(), terminal()))
    })
}

function resolveCommand({ command, finish, terminal, language }: Surroundings): void {
  const words = scoringHelp[language]
  command('resolve', 'resolve')
    .argument('<question>', words.question)
    .argument('<outcome>', words.outcome)
    .argument('[dir]', helpWords[language].situation)
    .option('--date <day>', words.settledOn)
    .option('--by <name>', words.by)
    .option('--note <text>', words.note)
    .action(
      async (
        question: string,
        outcome: string,
        directory: string | undefined,
        flags: { date?: string; by?: string; note?: string },
      ) => {
        const { resolve } = await import('./commands/resolve.ts')
        finish(await resolve(question, outcome, directory, flags, terminal()))
      },
    )
}

function scoreCommand({ command, finish, terminal, language }: Surroundings): void {
  const [words, common] = [scoringHelp[language], helpWords[language]]
  command('score', 'score')
    .argument('[dir]', common.situation)
    .option('--reading <id>', common.reading)
    .option('--as-of <day>', words.scoredUntil)
    .option('--json', common.json)
    .option('--csv', words.scoreCsv)
    .action(async (directory: string | undefined, flags: ScoreFlags) => {
      const { score } = await import('./commands/score.ts')
      finish(await score(directory, flags, terminal()))
    })
}
