import { randomBytes } from 'node:crypto'
import { rename } from 'node:fs/promises'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf } from '../ledger/ledger-not-written.ts'
import type { SavingEnvironment } from './saving-folder.ts'

/** This machine's clock, randomness and disk. */
export const savingEnvironment: SavingEnvironment = {
  clock: () => Date.now(),
  randomBytes,
  rename: patiently,
}

const attempts = 20

/** Windows refuses a name for a moment while another program, such as a virus scanner, holds the file. */
async function patiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to)
    } catch (error) {
      const isPassing = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))
      if (!isPassing || attempt === attempts) throw error
      await delay(10 * attempt)
    }
  }
}
