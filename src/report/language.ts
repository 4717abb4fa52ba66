/** The languages that people read answers in. */
export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]

/** The display language that a tag such as `ja-JP` or `en_GB.UTF-8` asks for; English where it asks for neither. */
export function languageOfTag(tag: string | undefined): Language {
  return tag !== undefined && /^ja\b|^ja_/i.test(tag) ? 'ja' : 'en'
}
