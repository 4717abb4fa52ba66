import type { TipWords } from './tip-words.ts'

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const refusals: Readonly<Record<string, string>> = {
  missing: 'There is no such file.',
  forbidden: 'This user may not read it.',
  'not-a-file': 'It is no plain file.',
  disk: 'The disk gave an error.',
  'zip-of-several': 'The zip archive holds several files. Unpack it first and import them one by one.',
  'broken-zip': 'The zip archive is broken or not whole. Download it again.',
  workbook: 'It is an Excel workbook. Save it in Excel as CSV and import that.',
  pdf: 'It is a PDF document, not a table.',
  binary: 'It is no text, or no table that can be told apart.',
  'broken-gzip': 'The gzip archive is broken or not whole. Download it again.',
  empty: 'There is no row in it.',
}

export const tipWordsEn: TipWords = {
  providers: { gdelt: 'GDELT', acled: 'ACLED', ucdp: 'UCDP GED' },
  reportsNotEvents:
    'GDELT counts reports, not events: this says that it was written about, not that it happened.',
  countedBy: ({ count, reports, sources, isCounting }) =>
    [
      counted(count, 'row'),
      ...(isCounting ? [counted(reports, 'report')] : []),
      ...(sources > 0 ? [counted(sources, 'source')] : []),
    ].join(', '),
  datesIn: (zone) =>
    zone === null
      ? 'dated by the calendar of the place'
      : zone === 'Z'
        ? 'dated in UTC'
        : `dated in UTC${zone}`,
  attribution: (format, date) =>
    ({
      gdelt: 'Source: The GDELT Project, gdeltproject.org.',
      acled: `Source: ACLED, acleddata.com, imported ${date}.`,
      ucdp: 'Source: UCDP Georeferenced Event Dataset, ucdp.uu.se, CC BY 4.0.',
    })[format] ?? '',
  proposal: {
    event: (event) => `event: ${event}`,
    indicator: (indicator, seen) => `${seen ? 'seen' : 'not seen'}: ${indicator}`,
    state: (states, confidence) =>
      `state: ${states}${confidence < 1 ? `, ${Math.round(confidence * 100)} % sure` : ''}`,
  },
  heading: { id: 'id', date: 'date', what: 'proposes', rows: 'rows', reports: 'reports', sources: 'sources' },
  setAside: {
    columns: 'another number of fields than columns (found / expected)',
    'too-long': 'longer than any row of event data',
    'quote-not-closed': 'a quotation mark is opened and not closed',
    'text-after-quote': 'text stands behind a closing quotation mark',
    'control-character': 'a NUL character',
    encoding: 'bytes that mean nothing in the encoding of the file',
    date: 'no date that can be read',
    'date-order':
      'a date in which day and month could change places: say `date-order` in the table’s description',
    'not-a-number': 'no number in a column that is counted or compared',
    'too-many': 'more proposals than one import makes (5,000): narrow the rules or import in parts',
  },
  file: (name, rows, megabytes, encoding) =>
    `${name}: ${counted(rows, 'row')}, ${megabytes} MB${encoding === 'ascii' ? '' : `, ${encoding}`}`,
  progress: (name, rows, megabytes) => `${name}: ${counted(rows, 'row')}, ${megabytes} MB`,
  taken: (taken, duplicates, outside, from, to) =>
    `${[
      `The rules take ${counted(taken, 'row')}`,
      ...(duplicates > 0 ? [`${duplicates.toLocaleString('en')} of them counted before`] : []),
      ...(outside > 0 ? [`${outside.toLocaleString('en')} outside the term from ${from} to ${to}`] : []),
    ].join('; ')}.`,
  setAsideTitle: (count) => `Set aside: ${counted(count, 'row')}`,
  setAsideLines: (lines, more) => `at ${lines}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`,
  proposed: (made, grown) =>
    `Proposed: ${counted(made, 'entry', 'entries')}${grown > 0 ? `; ${counted(grown, 'open proposal')} gained rows` : ''}. Nothing stands in the ledger until somebody accepts it.`,
  notProposed: (decided, inLedger, tooLittle) =>
    `Not proposed: ${[
      ...(inLedger > 0 ? [`${inLedger.toLocaleString('en')} that the ledger already has`] : []),
      ...(decided > 0 ? [`${decided.toLocaleString('en')} decided before`] : []),
      ...(tooLittle > 0 ? [`${tooLittle.toLocaleString('en')} below the rule’s \`at-least\``] : []),
    ].join(', ')}.`,
  nextInbox: 'Go through them: kizashi inbox',
  nothingMatches: 'No rule takes any of these rows.',
  noRowFits: (format) => `No row could be read: these are probably no ${format} files. Nothing was written.`,
  empty: 'The inbox is empty.',
  open: (count) => `${counted(count, 'proposal')} to decide`,
  decidedLine: (accepted, dismissed) => `${accepted} accepted and ${dismissed} dismissed before.`,
  near: (entries) =>
    `The ledger has the same within a day: ${entries}. Perhaps one thing, dated in two zones.`,
  firstRows: (places) => `Rows: ${places}`,
  ask: '[a]ccept, [d]ismiss, [s]kip, [q]uit?',
  askWhy: 'Why (may be left empty)?',
  accepted: (id, entry) => `${id}: accepted as ${entry}.`,
  alreadyThere: (id, entry) => `${id}: the ledger already has it as ${entry}.`,
  dismissed: (id) => `${id}: dismissed; it will not be proposed again.`,
  notAccepted: (id) => `${id}: not accepted, and nothing was written:`,
  before: (id, as, date) => `${id}: ${as} before, on ${date}.`,
  refused: (reason, file, columns, found) =>
    reason === 'columns-missing'
      ? `${file} lacks columns that are needed: ${columns}.\nIt has: ${found}\nNothing was imported.`
      : `${file} is not imported. ${refusals[reason] ?? reason}\nNothing was imported.`,
  inboxUnreadable: (reason, file, line) =>
    reason === 'line'
      ? `Line ${line} of ${file} is not as Kizashi writes it. Nothing was changed. Mend or delete the line.`
      : `${file} is ${reason === 'too-large' ? 'larger than Kizashi keeps it; take out what is decided' : 'no plain file'}. Nothing was changed.`,
}
