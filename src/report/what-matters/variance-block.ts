import type { GroupShare } from '../../lenses/what-matters/variance.ts'
import type { VarianceShare } from '../../numeric/variance-shares.ts'
import { percent, plainNumber, withPercentSign } from '../figures.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { changeOf, type WhatMattersSheet } from './what-matters-sheet.ts'

/** How the spread over the ensemble divides among what the judgements are about. */
export function varianceBlock(sheet: WhatMattersSheet): string[] {
  const { found, words, columns, paint, language } = sheet
  const { variance } = found
  if (variance === null) return []
  const deviation = changeOf(sheet, variance.deviation).replace(/^\+/u, '')
  const rows = variance.groups.map((one) => [
    `  ${nameOf(sheet, one)}`,
    shareText(sheet, one.first),
    words.fromTo(wholePercent(one.first.low), wholePercent(one.first.high)),
    shareText(sheet, one.total),
  ])
  const isNothing = variance.groups.some(({ first, total }) => isZero(first) || isZero(total))
  return [
    paint.strong(words.variance),
    ...wrapText(
      words.varianceWords(deviation, plainNumber(variance.points), plainNumber(variance.answers)),
      columns,
    ),
    ...textTable([words.varianceHead, ...rows], columns, [1, 2, 3]),
    ...wrapText(words.varianceTogether(withPercentSign(wholePercent(variance.together), language)), columns),
    ...(isNothing ? [words.varianceNothing] : []),
  ]
}

function nameOf({ situation, names, words, language }: WhatMattersSheet, { group, judgements }: GroupShare) {
  if (group === null) return words.varianceRest(judgements)
  switch (group.kind) {
    case 'factor':
      return names.factor(group.id)
    case 'event':
      return names.event(group.id)
    case 'quantity':
      return pickText(situation.quantities.find(({ id }) => id === group.id)!.title, language) || group.id
    case 'calendar': {
      const entry = situation.calendar.find(({ id }) => id === group.id)!
      return words.ofCalendar(pickText(entry.title, language) || group.id)
    }
  }
}

function isZero({ low, high }: VarianceShare): boolean {
  return low <= 0 && high >= 0
}

function shareText({ words, language }: WhatMattersSheet, share: VarianceShare): string {
  return isZero(share) ? words.nothing : percent(Math.max(0, share.value), language)
}

function wholePercent(share: number): string {
  return plainNumber(Math.round(100 * share))
}
