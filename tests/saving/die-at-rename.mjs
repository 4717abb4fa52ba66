// Saves a change and is killed at its n-th change of a name: `node die-at-rename.mjs FOLDER N`, the wish on standard input.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { saveChange } from '../../dist/workspace/saving/save-change.js'

const [folder, last] = process.argv.slice(2)
let count = 0
await saveChange(folder, JSON.parse(readFileSync(0, 'utf8')), {
  clock: () => Date.now(),
  randomBytes,
  rename: async (from, to) => {
    if (++count === Number(last)) process.kill(process.pid, 'SIGKILL')
    await rename(from, to)
  },
})
console.log('saved')
