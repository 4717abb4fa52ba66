const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Words about publishing, in the terminal and on the published page. Japanese stands beside under the same keys. */
export const en = {
  title: (situation: string) => `To be published: ${situation}`,
  leftIn: 'Left in',
  leftOut: 'Left out',
  texts: (count: number) => `the situation: ${counted(count, 'file', 'files')}`,
  readings: (titles: readonly string[]) => `readings: ${titles.join('; ')}`,
  ledger: (count: number) => `the ledger: ${counted(count, 'entry', 'entries')}`,
  issues: (count: number) => counted(count, 'frozen forecast of the model', 'frozen forecasts of the model'),
  sources: (count: number) =>
    `${counted(count, 'source', 'sources')}, with nothing but what a citation is made of`,
  answersIn: 'what the first page shows, computed now (--no-answers leaves it to whoever opens the page)',
  computing: (percent: number, seconds: number | null) =>
    `Computing the first page ${percent} % (${seconds === null ? 'a large situation takes about a minute' : `about ${seconds} s left`})`,
  namesIn: 'names of those who reported or forecast',
  notesIn: 'notes and comments',
  forecastsIn: 'forecasts of people',
  forecastsUnnamed: 'forecasts of people, under numbers instead of names',
  names: (count: number) => `${counted(count, 'name', 'names')} of those who reported or forecast`,
  notes: (notes: number, comments: number) =>
    `${counted(notes, 'note', 'notes')} and ${counted(comments, 'comment', 'comments')}`,
  forecasts: (count: number) => counted(count, 'forecast of a person', 'forecasts of people'),
  readingsOut: (titles: readonly string[]) => `readings: ${titles.join('; ')}`,
  issuesOut: (count: number) =>
    counted(
      count,
      'frozen forecast of a reading left out, or that cannot be read',
      'frozen forecasts of readings left out, or that cannot be read',
    ),
  needless: (files: readonly string[]) => `files that no page shows: ${files.join(', ')}`,
  never: 'always: inbox and imports, rules for tip-offs, the seal, everything else in the folder',
  flag: (flag: string) => `(left in by ${flag})`,
  written: (folder: string, megabytes: string, compressed: string, fonts: string) =>
    `Published in ${folder}: index.html, ${megabytes} MB (${compressed} MB compressed), and ${fonts} MB of typefaces.\nIt opens by a double click, or from any web host.`,
  dry: 'Nothing was written (--dry-run).',
  strangers: (folder: string, names: readonly string[], more: number) =>
    `${folder} holds what was not published there: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Nothing was written. Name another folder with --out.`,
  notWritten: (folder: string, reason: string) =>
    `${folder} cannot be written (${reason}). Nothing was changed.`,
  namedNote:
    'Something in this situation is itself called “note”, so that notes cannot be told apart. Rename it, or leave the notes in with --notes.',
  file: (name: string) =>
    `The notes of ${name} cannot be taken out without changing what else it says. Leave them in with --notes, or write the file more plainly.`,
  notBuilt: 'The published pages have not been built. Run: npm run build',
  // on the page
  readOnly: 'Read-only',
  published: (date: string, version: string, hash: string) =>
    `Read-only; published on ${date} with Kizashi ${version} from the text ${hash}.`,
}

export type PublishWords = typeof en
