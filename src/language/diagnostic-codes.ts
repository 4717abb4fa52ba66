import type { Severity } from './severity.ts'

/**
 * Every code with its severity. A code is kebab-case, reads after "allow", and never changes its meaning.
 * Each has a page in `docs/diagnostics/` and words in both languages in `report`.
 */
export const diagnosticCodes = {
  'unknown-key': 'error',
  'unknown-id': 'error',
  // Sources
  /** Facts: `file`, `reason` (the reader's own words; English). */
  'source-unreadable': 'error',
  /** Facts: `file`. The file's name ends in none of .yaml, .json, .bib. */
  'source-format-unknown': 'error',
  /** A source is not a map of CSL fields. Facts: `found`. */
  'source-not-a-map': 'error',
  /** Facts: `title` where it has one. */
  'source-without-id': 'error',
  /** Facts: `id`. Related: the first one. */
  'source-twice': 'error',
  /** Facts: `id`, `type`. Near: kinds of CSL. */
  'source-type-unknown': 'warning',
  // Ledger
  /** A line is not one whole JSON object. Facts: `line`, `reason` (`torn`, `not-json`, `not-an-object`, `too-long`, `merge-mark`). */
  'entry-unreadable': 'error',
  /** Facts: `keys` as written, `kinds` that an entry can have. */
  'entry-without-kind': 'error',
  /** Facts: `kinds` found together. */
  'entry-of-two-kinds': 'error',
  /** Facts: `kind` of the entry, `keys` that it lacks. */
  'entry-incomplete': 'error',
  /** Facts: `key`, `expected` (`text`, `true-or-false`, `probability`, `one-factor`, `yes-or-no`, `list-of-claims`, `date`), `found`. */
  'entry-value': 'error',
  /** Facts: `kind` of the entry, `key`. Near: keys of that kind. */
  'entry-key-unknown': 'error',
  /** Facts: `date`, `from`. */
  'entry-before-start': 'error',
  /** Facts: `date`, `to`. */
  'entry-after-end': 'warning',
  /** An event entry dated on the situation's first day. Facts: `event`, `from`. */
  'event-on-start': 'error',
  /** Facts: `event`, `date`. */
  'event-needs-day': 'error',
  /** Facts: `date` as written, `day` where the entry stands. */
  'entry-at-last-day': 'note',
  /** Two different entries share an id. Facts: `id`. Related: the first. */
  'entry-id-twice': 'error',
  /** The same entry stands twice and counts once. Facts: `id`. Related: the first. */
  'entry-repeated': 'warning',
  /** Facts: `id`. Near: ids of entries. */
  'retracts-nothing': 'error',
  /** An entry takes back an entry that is itself a retraction. Facts: `id`. Related: that one. */
  'retracts-retraction': 'error',
  /** Facts: `factor`, `states`. Every state of the factor is listed, so nothing is said. */
  'state-says-nothing': 'warning',
  /** Facts: `indicator`, `date`, `other` (date of the look before), `lookDays`. Related: that look. */
  'looks-too-close': 'warning',
  // Folder
  /** Facts: `folder`. Near: situations of that name or like it. */
  'folder-without-situation': 'error',
  /** Facts: `file`, `reason` (`missing`, `forbidden`, `not-a-file`, `io`). */
  'file-unreadable': 'error',
  /** Facts: `file`, `bytes`, `limit` (bytes). */
  'file-too-large': 'error',
  /** Facts: `bytes` read before giving up, `limit` (bytes). */
  'folder-too-large': 'error',
  /** Facts: `count`, `limit`. */
  'folder-too-full': 'error',
  /** Facts: `file`, `line`, `guess` (an encoding's name, or empty). */
  'not-utf-8': 'error',
  /** A link or a path that leads out of the folder. Facts: `file`, `target`. */
  'path-leaves-folder': 'error',
  /** Two files whose names differ only in how their characters are composed. Facts: `file`. */
  'file-name-twice': 'error',
  /** A file that looks meant for the situation and is not read. Facts: `file`, `rename`. */
  'file-not-read': 'note',
} as const satisfies Record<string, Severity>

export type DiagnosticCode = keyof typeof diagnosticCodes
