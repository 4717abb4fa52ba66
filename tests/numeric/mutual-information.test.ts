import { expect, test } from 'vitest'
import { jackknife } from '../../src/numeric/jackknife.ts'
import { mutualInformation } from '../../src/numeric/mutual-information.ts'

test('closed forms: nothing where independent, one bit where the same, a noisy channel', () => {
  expect(mutualInformation(0.3 * 0.2, 0.3, 0.2)).toBeCloseTo(0, 14)
  expect(mutualInformation(0.5, 0.5, 0.5)).toBeCloseTo(1, 14)
  expect(mutualInformation(0, 0.5, 0.5)).toBeCloseTo(1, 14)
  expect(mutualInformation(0, 0, 0.4)).toBe(0)
  // A binary symmetric channel that errs once in ten: 1 − H(0.1).
  const entropy = -(0.1 * Math.log2(0.1) + 0.9 * Math.log2(0.9))
  expect(mutualInformation(0.45, 0.5, 0.5)).toBeCloseTo(1 - entropy, 14)
})

test('an indicator and three scenarios, by the chain rule of information', () => {
  // Priors 0.3, 0.4, 0.3; chances of seeing it 0.8, 0.5, 0.1: 0.240124482025 bits, from a separate program.
  const first = mutualInformation(0.3 * 0.8, 0.24 + 0.2 + 0.03, 0.3)
  const second = mutualInformation((0.4 * 0.5) / 0.7, (0.2 + 0.03) / 0.7, 0.4 / 0.7)
  expect(first + 0.7 * second).toBeCloseTo(0.240124482025, 11)
})

test('the jackknife leaves a mean as it is and frees a square of its bias', () => {
  const groups = [1, 3, 2, 6, 4, 8]
  const ones = groups.map(() => 1)
  const mean = jackknife([groups, ones], ([sum, count]) => sum! / count!)
  const spread = groups.reduce((sum, value) => sum + (value - 4) ** 2, 0) / 5
  expect(mean.value).toBeCloseTo(4, 12)
  expect(mean.standardError).toBeCloseTo(Math.sqrt(spread / 6), 12)
  // The square of a mean is too high by its variance.
  const square = jackknife([groups, ones], ([sum, count]) => (sum! / count!) ** 2)
  expect(square.value).toBeCloseTo(16 - spread / 6, 12)
})
