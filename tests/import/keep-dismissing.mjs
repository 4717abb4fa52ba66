// Rewrites an inbox over and over, to be killed: `node keep-dismissing.mjs FOLDER`. Runs on the build.
import { randomBytes } from 'node:crypto'
import { changeInbox } from '../../dist/workspace/inbox/inbox-file.js'

const environment = { clock: () => Date.now(), randomBytes: (count) => randomBytes(count) }
process.stdout.write('begun\n')
for (let round = 0; ; round++)
  await changeInbox(process.argv[2], environment, (tips) =>
    tips.map((tip) => ({ ...tip, note: { en: `${round} ${'x'.repeat(20_000)}` } })),
  )
