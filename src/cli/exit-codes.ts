/** What the process says to its caller. The numbers are a contract; scripts stand on them. */
export const exitCodes = {
  done: 0,
  situationHasErrors: 1,
  commandLineIsWrong: 2,
  analysisNotDone: 3,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A command line that cannot be followed; the message says why and what to write instead. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError'
}
