import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import { buildProgram } from '../../src/cli/program.ts'
import { courseOf } from '../../src/language/course.ts'
import { diagnosticCodes } from '../../src/language/diagnostic-codes.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { blocksOf, pageText, root } from './markdown.ts'

const pages = [
  'README.md',
  'README.ja.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'docs/results.md',
]
const consoleLines = pages.flatMap((page) =>
  blocksOf(page)
    .filter(({ language }) => language === 'console')
    .flatMap(({ text }) => text.trimEnd().split('\n'))
    .map((line) => [page, line] as const),
)
const program = buildProgram('en', () => undefined)
const flagship = await read('korean-peninsula')
const lesson = await read('first-steps')

describe('the commands that the pages show', () => {
  it.each(consoleLines.filter(([, line]) => line.startsWith('npm ')))('%s: %s', (_, line) => {
    const [, first, script] = line.split(' ')
    expect(Object.keys(packageFile.scripts)).toContain(first === 'run' ? script : first)
  })

  it.each(consoleLines.filter(([, line]) => !line.startsWith('npm ')))('%s: %s', (_, line) => {
    const [npx, kizashi, first = '', ...rest] = line.split(' ')
    expect([npx, kizashi]).toEqual(['npx', 'kizashi'])
    const group = program.commands.find((candidate) => candidate.name() === first)
    // A group such as `issue` is a command too where what follows names none of those below it.
    const isBelow = group?.commands.some((candidate) => candidate.name() === rest[0]) === true
    const isGroup = group !== undefined && group.commands.length > 0
    const takesWords = group !== undefined && group.registeredArguments.length > 0
    const within = isBelow || (isGroup && !takesWords) ? group! : program
    const [name = '', ...words] = within === program ? [first, ...rest] : rest
    const command = within.commands.find((candidate) => candidate.name() === name)
    expect(command, `there is no command ${name}`).toBeDefined()
    const { values, operands } = parted(command!, words)
    const required = command!.registeredArguments.filter((argument) => argument.required).length
    expect(operands.length).toBeGreaterThanOrEqual(required)
    const isOpen = command!.registeredArguments.at(-1)?.variadic ?? false
    if (!isOpen) expect(operands.length).toBeLessThanOrEqual(command!.registeredArguments.length)
    for (const [kind, value] of [...values, ...namedBy(name, operands)]) expectKnown(kind, value)
  })
})

function expectKnown(kind: string, value: string): void {
  if (kind in known) expect(known[kind]).toContain(value)
  else expect(value, kind).toMatch(/^\d+$/)
}

/** Ids that a command line may name, by the option or argument that names them. */
const known: Readonly<Record<string, readonly string[]>> = {
  '--reading': flagship.readings,
  '--option': flagship.options,
  '--question': flagship.questions,
  '--lang': ['en', 'ja'],
  '--out': ['shared'],
  id: flagship.factors,
  asked: lesson.questions,
  outcome: ['yes', 'no', 'annulled', 'ambiguous'],
  explained: [...Object.keys(diagnosticCodes), ...flagship.contingencies, ...flagship.questions],
  situation: [...readdirSync(`${root}/situations`), 'my-situation'],
}

function namedBy(command: string, operands: readonly string[]): (readonly [string, string])[] {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    show: ['id', 'situation'],
    explain: ['explained', 'situation'],
    estimate: ['asked', 'situation'],
    resolve: ['asked', 'outcome', 'situation'],
    new: [],
    compare: ['--reading', '--reading', 'situation'],
  }
  const of = kinds[command] ?? ['situation']
  return operands.slice(0, of.length).map((operand, place) => [of[place]!, operand])
}

/** Options with their values, each checked to be one that the command has, and what is left. */
function parted(command: Command, words: readonly string[]) {
  const values: [string, string][] = []
  const operands: string[] = []
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!
    const option = command.options.find(({ long }) => long === word)
    if (word.startsWith('-')) expect(option, `${command.name()} has no ${word}`).toBeDefined()
    if (!option) operands.push(word)
    else if (option.required) values.push([word, words[++place]!])
  }
  return { values, operands }
}

async function read(name: string) {
  const { files } = await readFolder(`${root}/situations/${name}`)
  const { draft } = readSituation(files)
  const { course, diagnostics } = courseOf(draft!, {})
  if (!course) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')))
  const { options, questions, contingencies, factors } = course.situation
  const ids = (elements: readonly { readonly id: string }[]) => elements.map(({ id }) => id)
  return {
    readings: ids(draft!.readings),
    options: ids(options),
    questions: ids(questions),
    contingencies: ids(contingencies),
    factors: ids(factors),
  }
}

describe('links', () => {
  const all = [
    ...pages.filter((page) => !page.startsWith('docs/')),
    ...readdirSync(`${root}/docs`, { recursive: true })
      .map((name) => `docs/${name}`)
      .filter((name) => name.endsWith('.md') && !name.startsWith('docs/diagnostics/')),
  ]

  it.each(all)('of %s lead somewhere', (page) => {
    const links = [...pageText(page).matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, link]) => link!)
    const dead = links.filter((link) => !/^https?:/.test(link) && !leadsSomewhere(page, link))
    expect(dead).toEqual([])
  })

  it.each(all)('files that %s names are there', (page) => {
    const files = [...pageText(page).matchAll(/`((?:src|tests|schema|scripts|situations)\/[\w./-]+)`/g)]
    // What a guide tells you to write is not there yet.
    const dead = files.map(([, file]) => file!).filter((file) => !existsSync(`${root}/${file}`))
    expect(dead.filter((file) => !file.includes('your-'))).toEqual([])
  })
})

function leadsSomewhere(page: string, link: string): boolean {
  const [path, anchor] = link.split('#')
  const target = path === '' ? page : normalize(join(dirname(page), path!))
  if (!existsSync(`${root}/${target}`)) return false
  return anchor === undefined || anchorsOf(target).includes(decodeURIComponent(anchor))
}

/** The anchors that hosts of Markdown make of headings: small letters, hyphens for spaces, no punctuation. */
function anchorsOf(page: string): string[] {
  return [...pageText(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
