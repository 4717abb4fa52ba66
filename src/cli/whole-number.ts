import { InvalidArgumentError } from 'commander'

/** For an option that takes 0, 1, 2, …; full-width digits are read as the narrow ones. */
export function wholeNumber(text: string): number {
  const value = Number(text.normalize('NFKC'))
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('0, 1, 2, …')
  return value
}
