// Noto Sans JP and Noto Serif JP (SIL Open Font License 1.1), cut by ranges of Unicode.
import '@fontsource-variable/noto-sans-jp/index.css'
import '@fontsource-variable/noto-serif-jp/index.css'

/** What nearly every page needs: fetched at once, instead of when the first such letter is drawn. */
const sample = 'Aaあア、情'

/** The faces that the pages are set in. They come after the page, which stands in the system's faces until then. */
export function fetchTypefaces(): void {
  for (const family of ['Noto Sans JP Variable', 'Noto Serif JP Variable'])
    document.fonts.load(`1em "${family}"`, sample).catch(() => {})
}
