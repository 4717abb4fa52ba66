import { plainNumber } from '../figures.ts'
import { familyName } from './family-view.ts'
import type { FuturesSheet } from './futures-sheet.ts'
import type { FuturesPageWords } from './page-words-en.ts'

/** More futures than this tell little apart. */
const manyFutures = 100

/** What the futures come to: how many there are, and where today leads; and the sentences that give the counts. */
export function futuresTitle(
  sheet: FuturesSheet,
  say: FuturesPageWords,
): { readonly title: string; readonly lede: string } {
  const { finding, language } = sheet
  const { certificate, families, scenarios, today, uses } = finding
  const [count, all] = [certificate.count, certificate.configurations].map(large) as [string, string]
  const join = (sentences: readonly string[]) => sentences.join(language === 'ja' ? '' : ' ')
  if (certificate.count === 0) return { title: say.titleNone, lede: say.noneWords(all) }
  const isMany = certificate.leftOut > 0 || certificate.count > manyFutures
  const futures = isMany
    ? say.tooMany(count)
    : say.families(families.length, families.length === certificate.count)
  const counted =
    certificate.leftOut > 0
      ? say.ledeMany(count, all, plainNumber(scenarios.length))
      : say.lede(count, all, families.length)
  return {
    title: titleOf(sheet, say, futures, today),
    lede: join([counted, say.searched(certificate.complete), ...(isMany && !uses.leans ? [say.many] : [])]),
  }
}

function titleOf(
  sheet: FuturesSheet,
  say: FuturesPageWords,
  futures: string,
  { to, way }: FuturesSheet['finding']['today'],
): string {
  if (to.family !== null) {
    const name = say.chosenTitle(say.family(to.family), familyName(sheet, say, to.family, 'full'))
    return way.length === 1 ? say.titleStays(futures) : say.titleLeads(futures, name)
  }
  return to.configurations.length > 1 ? say.titleCycles(futures) : say.titleUnlisted(futures)
}

/** A count that may be far beyond what anyone reads digit by digit. */
export function large(count: number): string {
  return count < 1e12 ? plainNumber(count) : count.toExponential(2).replace('e+', ' × 10^')
}
