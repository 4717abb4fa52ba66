import type { EdtfDate } from '../../language/edtf.ts'
import type { Tip, TipRows } from '../../language/tips/tip.ts'
import type { TipRule } from '../../language/tips/tip-rules.ts'
import type { ledgerMatcher } from './ledger-match.ts'
import { foldLimits } from './tip-folder.ts'

interface Joined {
  readonly tips: readonly Tip[]
  readonly grown: readonly Tip[]
  readonly decided: number
  readonly inLedger: number
  readonly tooLittle: number
}

/** Holds what an import found against what was proposed before and what the ledger says. */
export function joinedTips(
  found: readonly { tip: Tip; rule: TipRule; date: EdtfDate }[],
  inbox: readonly Tip[],
  match: ReturnType<typeof ledgerMatcher>,
): Joined {
  const before = new Map(inbox.map((tip) => [tip.id, tip]))
  const joined = { tips: [] as Tip[], grown: [] as Tip[], decided: 0, inLedger: 0, tooLittle: 0 }
  for (const { tip, rule, date } of found) {
    const known = before.get(tip.id)
    const { same, near } = match(tip.proposes, date, rule.per)
    if (known?.decision) joined.decided++
    else if (same !== null) joined.inLedger++
    else if (known) {
      const [earlier = tip.date] = [tip.date, known.date].sort()
      joined.grown.push({ ...known, date: earlier, rows: joinedRows(known.rows, tip.rows), near })
    } else if (!reaches(tip.rows, rule)) joined.tooLittle++
    else joined.tips.push({ ...tip, near })
  }
  return joined
}

function reaches({ count, reports, sources }: TipRows, { atLeast }: TipRule): boolean {
  return count >= atLeast.rows && reports >= atLeast.reports && sources.length >= atLeast.sources
}

/** Rows of both; where the names of the first were not all kept, some may be the same, and the larger count stands. */
function joinedRows(a: TipRows, b: TipRows): TipRows {
  const areAllNamed = a.ids.length === a.count
  const both = (of: 'sources' | 'ids' | 'places' | 'links') =>
    [...new Set([...a[of], ...b[of]])].slice(0, foldLimits[of])
  return {
    count: areAllNamed ? a.count + b.count : Math.max(a.count, b.count),
    reports: areAllNamed ? a.reports + b.reports : Math.max(a.reports, b.reports),
    sources: both('sources'),
    ids: both('ids'),
    places: both('places'),
    links: both('links'),
  }
}
