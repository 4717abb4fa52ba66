import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))

const wordFile = /(?:-words-(?:en|ja)|[/\\]phrases[/\\](?:en|ja))\.ts$/
const code = textOf(files.filter((file) => /\.tsx?$|\.html$/.test(file) && !wordFile.test(file)))
const styles = textOf(files.filter((file) => file.endsWith('.css'))).replaceAll(/\/\*.*?\*\//gs, '')

function textOf(named: readonly string[]): string {
  return named.map((file) => readFileSync(file, 'utf8')).join('\n')
}

function found(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map(([, name]) => name!))
}

/** What may name a word or a class: everything that is quoted, and what of a template's text stands by itself. */
const quoted = found(code, /(?<=['"`\s.#}])([\w-]+)(?=['"`\s.#$:])/g)
/** The beginnings of names that are made as they are needed: the `step-` of `step-${place}`. */
const beginnings = [...found(code, /[`\s]([\w-]+)\$\{/g)]

// A word that goes by a name used elsewhere as well passes for said.
it('every word of the interface is said somewhere', async () => {
  const taken = found(code, /(?:\??\.|[{,]\s*|['"`])([\w-]+)(?=\W)/g)
  const unsaid: string[] = []
  for (const file of files.filter((one) => wordFile.test(one) && /en\.ts$/.test(one)))
    for (const words of Object.values(await import(pathToFileURL(file).href)))
      if (typeof words === 'object')
        unsaid.push(
          ...Object.keys(words!)
            .filter((key) => !taken.has(key))
            .map((key) => `${key} of ${file}`),
        )
  expect(unsaid).toEqual([])
})

it('every class of the style sheets is set somewhere', () => {
  const selectors = styles.replaceAll(/\{[^{}]*\}/g, '')
  const isMade = (name: string) =>
    beginnings.some((begin) => {
      const rest = name.slice(begin.length)
      return name.startsWith(begin) && (/^\d+$/.test(rest) || (begin.endsWith('-') && quoted.has(rest)))
    })
  const unset = [...found(selectors, /\.(-?[a-z_][\w-]*)/gi)].filter(
    (name) => !quoted.has(name) && !isMade(name),
  )
  expect(unset).toEqual([])
})

it('every measure and colour of the style sheets is taken somewhere', () => {
  const taken = found(`${styles}${code}`, /var\((--[\w-]+)/g)
  expect([...found(styles, /(--[\w-]+)\s*:/g)].filter((name) => !taken.has(name))).toEqual([])
})
