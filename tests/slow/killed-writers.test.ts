import { it } from 'vitest'
import { killWriters } from '../ledger/killed-writers.ts'

it('three hundred writers killed at random moments lose nothing that was acknowledged', () =>
  killWriters(75, 4))
