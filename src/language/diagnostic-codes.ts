import type { Severity } from './severity.ts'

/**
 * Every code with its severity. A code is kebab-case, reads after "allow", and never changes its meaning.
 * Each has a page in `docs/diagnostics/` and words in both languages in `report`.
 */
export const diagnosticCodes = {
  // Reading the text
  /** A key that the language does not have there. Facts: `key`, `kind` (of what it stands in), `known`, and `read` where it has been read as another key. Near, fix. */
  'unknown-key': 'error',
  /** A name that stands for nothing. Facts: `name`, `kind` (of what was expected), `of` (for a state or outcome, whose; else empty), `known`. Near, fix. */
  'unknown-id': 'error',
  /** No `situation.yaml`. Facts: `file`. */
  'situation-missing': 'error',
  /** Not YAML. Facts: `problem` (the parser's code), `reason` (its own words; English). */
  'yaml-unreadable': 'error',
  /** One file holds several YAML documents. */
  'several-documents': 'error',
  /** A control character. Facts: `character` (`U+0000`). */
  'forbidden-character': 'error',
  /** Facts: `length`, `limit` (characters). */
  'text-too-long': 'error',
  /** Facts: `limit` (levels). */
  'nested-too-deep': 'error',
  /** Facts: `what` (`factors`, `values`, …), `limit`, and `count` where it is known. */
  'too-many': 'error',
  /** The same key twice in one map, or in one map of two files. Facts: `key`. Related: the first. */
  'duplicate-key': 'error',
  /** A map where a list should be, and so on. Facts: `expected` (`text`, `name`, `number`, `date`, or the kind of what stands there), `found` (`map`, `list`, `text`, `nothing`). */
  'wrong-kind': 'error',
  /** Facts: `key`, `kind` (of what lacks it). */
  'missing-key': 'error',
  /** A key with nothing behind it. Facts: `key`. */
  'nothing-written': 'warning',
  /** Keys that cannot stand together. Facts: `keys`. */
  'one-or-the-other': 'error',
  /** A word that is none of those allowed. Facts: `written`, `allowed`. Near. */
  'unknown-choice': 'error',
  /** Facts: `written`, `expected` (`points`, `chance`, `rate`, `tempo`, `number`, `look`). */
  'unreadable-number': 'error',
  /** Facts: `written`. */
  'unreadable-date': 'error',
  /** A grade that is no Admiralty code. Facts: `written`. */
  'unreadable-grade': 'error',
  /** Full-width digits or signs, read as narrow ones. Facts: `written`, `read`. Fix. */
  'wide-characters': 'note',
  /** The low end is above the high one. Facts: `written`, `expected`, `low`, `high`. Fix. */
  'empty-range': 'error',
  /** A range of a rate or tempo that touches 0, or a tempo of 0. Facts: `written`, `expected`, `low`, `high`. */
  'range-touches-zero': 'error',
  /** A chance below 0 or above 1, a negative rate or tempo. Facts: `written`, `expected`, `low`, `high`. */
  'number-out-of-bounds': 'error',
  /** A condition that names no factor or no state. */
  'empty-condition': 'error',
  // Names
  /** One id for two things. Facts: `name`, `kinds`. Related: the first. */
  'duplicate-id': 'error',
  /** An id of other characters than letters, digits and hyphens. Facts: `name`, `kind`. Near: one that would do. */
  'unfit-id': 'error',
  /** One of the words `event state quantity any rest`. Facts: `name`, `kind`. */
  'reserved-id': 'error',
  /** A name such as `no`, which some readers of YAML take for false. Facts: `name`, `kind`. */
  'name-like-a-truth-value': 'warning',
  // Dates
  /** The situation ends before it begins. Facts: `from`, `to`. Related: `from`. */
  'dates-out-of-order': 'error',
  /** Facts: `date`, `what` (`calendar`, `question`, `option`, `what-if`), `from`, `to`. */
  'date-outside-term': 'error',
  /** A calendar entry that a measure brings, dated on its day or before: it has no effect. Facts: `date`, `from`. */
  'entry-before-measure': 'warning',
  // Elements
  /** States that have no number where each needs one. Facts: `factor`, `what` (`tempo`, `seen`), `states`. */
  'missing-state': 'error',
  /** A factor as such is acted on, and its states have no order. Facts: `factor`, `states`. */
  'order-missing': 'error',
  /** The chances of a start do not add up to 1. Facts: `factor`, `sum`, `limit`. */
  'shares-not-whole': 'error',
  /** Fewer than two states. Facts: `factor`, `count`. */
  'too-few-states': 'warning',
  /** `one-way` on a factor whose states have no order. Facts: `factor`. */
  'one-way-without-order': 'error',
  /** Something acts on a factor that has no tempo, which does nothing. Facts: `factor`, `what` (`lean`, `influence`). Related: the factor. */
  'without-tempo': 'warning',
  /** Facts: `factor`, `state`. */
  'unreachable-state': 'warning',
  /** Facts: `of` (an event, or `factor=state`), `condition` (canonical text). */
  'requires-never-holds': 'warning',
  /** A rate of 0 and no window. Facts: `event`. */
  'event-never-happens': 'warning',
  /** Nothing in the situation tells two states apart. Facts: `factor`, `states`. */
  'states-alike': 'warning',
  /** The start gives weight to an impossible configuration. Facts: `condition`. Related: where it is called impossible. */
  'impossible-start': 'error',
  /** Facts: `what` (`event`, `calendar`, `option`), `id`, `outcome` (may be empty), `condition`, `mend` (what to add to `requires`; may be empty). Related: where it is called impossible. */
  'impossible-outcome': 'error',
  /** Contingencies that are part of each other. Facts: `contingencies`, the first again at the end. */
  'branch-of-itself': 'error',
  /** An actor wants or avoids the same thing twice. Facts: `actor`, `what`, `isOpposite` (`yes` where one wants what the other avoids, else `no`). Related: the first. */
  'interest-repeated': 'warning',
  /** A `moves-with` name that only one range has. Facts: `name`. */
  'moves-with-alone': 'note',
  /** Chances of outcomes add up to more than 1. Facts: `sum`, `limit`. Related: the other chances. */
  'shares-exceed-whole': 'error',
  /** `rest` takes what the others leave over, and a chance is given for it. Facts: `chance`. */
  'chance-of-rest': 'error',
  /** Two influences with the same `from` and `to`. Facts: `influence`. Related: the first. */
  'duplicate-influence': 'error',
  /** Harm is a plain number and the situation has no viewpoint. Facts: `contingency`. */
  'harm-of-nobody': 'error',
  /** A count or a mean where a probability is needed. Facts: `form`, `where` (`given`, `contingency`). */
  'no-probability': 'error',
  // Readings, options, what-ifs
  /** Facts: `key`, `changer` (`reading`, `measure`). Near. */
  'change-not-allowed': 'error',
  /** Something is removed, or added to, that does not exist. Facts: `key`. Near. */
  'nothing-to-change': 'error',
  /** Two options of one strategy replace the same judgement. Facts: `options`, `judgement`. Related: the other. */
  'options-conflict': 'error',
  /** Two options of one strategy exclude each other. Facts: `options`. Related: the other. */
  'options-exclude': 'error',
  /** An option is chosen without what it needs. Facts: `option`, `needs` (those not chosen). */
  'option-needs': 'error',
  /** Options that need each other in a circle. Facts: `options`, the first again at the end. */
  'needs-itself': 'error',
  /** What an option needs cannot be taken with it, or not together. Facts: `option`, `options` (the two that exclude each other). */
  'needs-excluded': 'error',
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
  /** Several claims under one judgement or entry all go back to one source. Facts: `sources` of which this is so, `what` (`judgements`, `entries`). Related: one such place for each. */
  'one-primary-source': 'note',
  // Ledger
  /** A line is not one whole JSON object. Facts: `line`, `reason` (`torn`, `not-json`, `not-an-object`, `too-long`, `merge-mark`). */
  'entry-unreadable': 'error',
  /** Facts: `keys` as written, `kinds` that an entry can have. */
  'entry-without-kind': 'error',
  /** Facts: `kinds` found together. */
  'entry-of-two-kinds': 'error',
  /** Facts: `kind` of the entry, `keys` that it lacks. */
  'entry-incomplete': 'error',
  /**
   * Facts: `key`, `expected` (`text`, `true-or-false`, `probability`, `one-factor`, `resolution`,
   * `number-resolution`, `number`, `confidence`, `round`, `list-of-claims`, `date`), `found`.
   */
  'entry-value': 'error',
  /** The best guess of a forecast lies outside its own range. Facts: `low`, `best`, `high`. */
  'estimate-out-of-order': 'error',
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
  /** A question is settled in two ways, and the later one counts. Facts: `question`, `outcome`, `other` (outcome of the one before). Related: that one. */
  'resolved-twice': 'warning',
  // Folder
  /** Facts: `file`, `reason` (`missing`, `forbidden`, `not-a-file`, `link-circle`, `io`). */
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
