import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

/** What each layer may import from, beside itself. The order is the pipeline of ARCHITECTURE.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  numeric: [],
  language: [],
  engine: ['numeric', 'language'],
  lenses: ['numeric', 'language', 'engine'],
  report: ['numeric', 'language', 'engine', 'lenses'],
  workspace: ['numeric', 'language', 'engine', 'lenses', 'report'],
  server: ['numeric', 'language', 'engine', 'lenses', 'report', 'workspace'],
  cli: ['numeric', 'language', 'engine', 'lenses', 'report', 'workspace', 'server'],
  web: ['numeric', 'language', 'engine', 'lenses', 'report'],
}

/** Files longer than the limit, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {}
const longestFile = 500

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => join(entry.parentPath, entry.name))

const importsOf = new Map(files.map((file) => [file, relativeImports(file)]))

function relativeImports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)
  return [...found].map(([, path]) => join(dirname(file), path!.split('?')[0]!))
}

function layerOf(file: string): string {
  const parts = relative(source, file).split(sep)
  return parts.length === 1 ? 'index' : parts[0]!
}

function shown(file: string): string {
  return relative(source, file).split(sep).join('/')
}

describe('the layers', () => {
  it('are the folders of src and no others', () => {
    const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(mayImport).sort())
  })

  it.each(Object.keys(mayImport))('%s imports only what stands to its left', (layer) => {
    const broken = files
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) => importsOf.get(file)!.map((target) => ({ file, target })))
      .filter(({ target }) => layerOf(target) !== layer && !mayImport[layer]!.includes(layerOf(target)))
      .map(({ file, target }) => `${shown(file)} imports ${shown(target)}, which ${layer} must not know`)
    expect(broken).toEqual([])
  })

  it('have no import cycles', () => {
    expect(findCycle()).toEqual([])
  })

  it('keep every file under the limit', () => {
    const long = files
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > longestFile)
      .map(shown)
      .filter((file) => !(file in longFiles))
    expect(long).toEqual([])
  })

  it('keep the address of a page in one place: a published folder has it elsewhere', () => {
    const reading = files
      .filter((file) => layerOf(file) === 'web' && !file.endsWith('address-bar.ts'))
      .filter((file) => /\blocation\.(?:pathname|search|hash|href)\b/.test(readFileSync(file, 'utf8')))
    expect(reading.map(shown)).toEqual([])
  })

  it('have no drawer files', () => {
    const drawers = files.filter((file) => /[/\\](utils?|helpers?|common|types|misc)\.tsx?$/.test(file))
    expect(drawers.map(shown)).toEqual([])
  })
})

/** The first cycle met, as the files along it; empty where there is none. Type-only imports count: they tie files too. */
function findCycle(): string[] {
  const finished = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].map(shown)
    if (finished.has(file)) return []
    for (const target of importsOf.get(file) ?? []) {
      const cycle = visit(target, [...path, file])
      if (cycle.length > 0) return cycle
    }
    finished.add(file)
    return []
  }
  for (const file of files) {
    const cycle = visit(file, [])
    if (cycle.length > 0) return cycle
  }
  return []
}
