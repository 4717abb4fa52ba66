import { createColors } from 'picocolors'
import type { Terminal } from '../../src/cli/terminal.ts'
import type { Language } from '../../src/report/language.ts'

/** A terminal that keeps what is written to it. */
export interface RecordingTerminal extends Terminal {
  out: string
  remarks: string
}

export function recordingTerminal(language: Language = 'en'): RecordingTerminal {
  const terminal: RecordingTerminal = {
    language,
    columns: 80,
    paint: createColors(false),
    out: '',
    remarks: '',
    write: (text) => {
      terminal.out += text
    },
    remark: (text) => {
      terminal.remarks += text
    },
    progress: () => undefined,
  }
  return terminal
}
