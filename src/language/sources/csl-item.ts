/** A source as CSL-JSON describes it (citationstyles.org, schema 1.0.2); only `id` is sure to be there. */
export type CslItem = Readonly<Record<string, unknown>>

/** A person or body: a body has only `literal`. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
  readonly 'non-dropping-particle'?: string
  readonly 'dropping-particle'?: string
  readonly suffix?: string
}

/** The kinds of source that CSL 1.0.2 knows. */
export const cslTypes: readonly string[] = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
]

/** The names under one of the item's name fields, without whatever else stands there. */
export function namesOf(item: CslItem, field: string): CslName[] {
  const value = item[field]
  return Array.isArray(value) ? value.filter((name) => typeof name === 'object' && name !== null) : []
}

/** A field's text; null where it is absent or not a text. */
export function textOf(item: CslItem, field: string): string | null {
  const value = item[field]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
