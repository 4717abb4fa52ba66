import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command line as a user's shell would, in English unless told. */
export function runKizashi(
  words: readonly string[],
  { cwd, language = 'en' }: { readonly cwd?: string; readonly language?: 'ja' | 'en' } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const environment = {
      ...process.env,
      LC_ALL: language === 'ja' ? 'ja_JP.UTF-8' : 'en_GB.UTF-8',
      NO_COLOR: '1',
    }
    const child = spawn(process.execPath, [program, ...words], { cwd, env: environment })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}
