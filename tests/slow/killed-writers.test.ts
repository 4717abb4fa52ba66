import { it } from 'vitest'
import { killWriters } from '../ledger/killed-writers.ts'

it('three hundred writers killed at random moments lose nothing that was acknowledged', async () => {
  for (let ledger = 0; ledger < 10; ledger++) await killWriters(10, 3)
})
