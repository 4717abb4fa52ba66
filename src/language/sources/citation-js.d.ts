/** What is used of Citation.js, which ships no types. */
declare module '@citation-js/core' {
  interface CitationCore {
    readonly plugins: {
      readonly config: { get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean } } }
      readonly input: { data(input: unknown, type: string): unknown }
      readonly output: {
        format(name: string, items: unknown, options: { readonly format: 'object' }): unknown
      }
    }
  }
  const core: CitationCore
  export default core
  export const plugins: CitationCore['plugins']
}

declare module '@citation-js/plugin-bibtex' {}
