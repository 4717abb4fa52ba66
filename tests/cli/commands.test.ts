import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { runKizashi } from './run-kizashi.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'きざし '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('help', () => {
  it('lists every command in both languages', async () => {
    const english = await runKizashi(['--help'])
    const japanese = await runKizashi(['--help'], { language: 'ja' })
    for (const command of [
      'brief',
      'forecast',
      'check',
      'show',
      'options',
      'compare',
      'explain',
      'log',
      'grade',
      'new',
      'serve',
      'start',
    ]) {
      expect(english.out).toContain(command)
      expect(japanese.out).toContain(command)
    }
    expect(japanese.out).toContain('これからどうなり得るか：')
    expect(english.code).toBe(0)
  })

  it.each([
    'brief',
    'forecast',
    'check',
    'show',
    'options',
    'compare',
    'explain',
    'log',
    'grade',
    'completion',
    'new',
    'serve',
  ])('%s has examples', async (command) => {
    const { out, code } = await runKizashi([command, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`  kizashi ${command}`)
  })

  it('refuses what it does not know with exit code 2', async () => {
    expect((await runKizashi(['breif'])).code).toBe(2)
    expect((await runKizashi(['brief', '--simulate', 'many'])).code).toBe(2)
    expect((await runKizashi(['brief', 'nowhere-at-all'])).code).toBe(2)
    expect((await runKizashi(['brief', 'first-steps', '--exact', '--simulate', '10'])).code).toBe(2)
  })
})

describe('new', () => {
  it.each(['en', 'ja'] as const)('makes a situation that runs at once (%s)', async (language) => {
    const name = language === 'ja' ? '私の情勢' : 'my situation'
    const made = await runKizashi(['new', name], { cwd: folder, language })
    expect(made.code).toBe(0)
    expect(await readdir(join(folder, name))).toEqual(
      expect.arrayContaining(['.gitattributes', 'situation.yaml']),
    )
    const ran = await runKizashi(['forecast', name, '--simulate', '500', '--json'], { cwd: folder, language })
    expect(ran.code).toBe(0)
    expect(Object.keys(JSON.parse(ran.out).contingencies)).toHaveLength(2)
  })

  it('leaves a folder that holds something alone', async () => {
    const taken = join(folder, 'taken')
    await runKizashi(['new', taken])
    await writeFile(join(taken, 'situation.yaml'), 'mine')
    const again = await runKizashi(['new', taken])
    expect(again.code).toBe(2)
    expect(await readFile(join(taken, 'situation.yaml'), 'utf8')).toBe('mine')
  })
})

describe('check', () => {
  it('says what is sound and what is weak', async () => {
    const { out, code } = await runKizashi(['check', 'graphite-supply'])
    expect(code).toBe(0)
    expect(out).toContain('13 of 25 judgements stand on a claim')
    expect(out).toContain('Left alone')
    expect(out).toContain('licensing=closed > shortage')
    expect(out).toContain('Weak spots')
  })

  it('prints one JSON document and nothing else', async () => {
    const { out, err } = await runKizashi(['check', 'hajimete', '--json'], { language: 'ja' })
    const document = JSON.parse(out)
    expect(document.reading).toBe('机上')
    expect(document.method.configurations).toBe(12)
    expect(err).toBe('')
  })

  it('tells every error at once, underlined, with exit code 1', async () => {
    const broken = join(folder, '壊れた')
    await runKizashi(['new', broken], { language: 'ja' })
    const file = join(broken, 'situation.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('連立: 動揺}', '連率: 動揺}').replace('60%, sets', '160%, sets'))
    const { out, code } = await runKizashi(['check', broken], { language: 'ja' })
    expect(code).toBe(1)
    expect(out).toContain('連立')
    expect(out).toContain('^')
    expect(out).toContain('160%')
    const json = await runKizashi(['check', broken, '--json'])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out).error.diagnostics.length).toBeGreaterThanOrEqual(2)
  })
})

describe('show', () => {
  it.each([
    ['relations', 'Left alone'],
    ['shortage', 'Its rate with no influence at work'],
    ['licensing=closed > shortage', 'multiplies the odds'],
    ['qualify', 'What it changes'],
    ['share', 'What stands on it'],
    ['iea-minerals-2024', 'Claims taken from it'],
    ['maker', 'Its interests'],
    ['days-lost', 'How it grows'],
    ['review-2026', 'What comes of it'],
    ['permit-days', 'A sign of'],
    ['no-stop', 'Acceptable up to'],
    ['stop-if-closed', 'Given'],
    ['stop', 'Harm'],
  ])('%s in plain words', async (id, expected) => {
    const { out, code } = await runKizashi(['show', id, 'graphite-supply'])
    expect(code).toBe(0)
    expect(out).toContain(expected)
    expect(out).not.toContain('undefined')
  })

  it('offers near names for what is not there', async () => {
    const { err, code } = await runKizashi(['show', 'relatons', 'graphite-supply'])
    expect(code).toBe(2)
    expect(err).toContain('relations')
  })
})

describe('explain', () => {
  it('prints the page in either language, and near names for a slip', async () => {
    expect((await runKizashi(['explain', 'unknown-id'])).out).toContain('unknown-id')
    expect((await runKizashi(['explain', 'unknown-id'], { language: 'ja' })).out).toMatch(/[ぁ-ん]/)
    expect((await runKizashi(['explain', 'unknown-ids'])).err).toContain('unknown-id')
  })
})

describe('brief and forecast', () => {
  it.each(['en', 'ja'] as const)(
    'the briefing fits 80 columns and is plain when piped (%s)',
    async (language) => {
      const { out, code } = await runKizashi(
        ['brief', 'graphite-supply', '--simulate', '2000', '--ensemble', '20'],
        { language },
      )
      expect(code).toBe(0)
      expect(Math.max(...out.split('\n').map(textWidth))).toBeLessThanOrEqual(80)
      expect(out).not.toContain('\u001b')
    },
  )

  it('the same words give the same figures, on any number of threads', async () => {
    const once = await runKizashi(['forecast', 'graphite-supply', '--simulate', '3000', '--json'])
    const again = await runKizashi(['forecast', 'graphite-supply', '--simulate', '3000', '--json'])
    expect(JSON.parse(again.out)).toEqual(JSON.parse(once.out))
  })

  it('an option moves the answers from its date', async () => {
    const read = async (words: readonly string[]) =>
      JSON.parse((await runKizashi(['forecast', 'graphite-supply', '--exact', '--json', ...words])).out)
    const [without, taken] = [await read([]), await read(['--option', 'stockpile', '--option', 'qualify'])]
    expect(taken.contingencies.stop.probability).toBeLessThan(without.contingencies.stop.probability)
    expect(taken.options).toEqual(['stockpile', 'qualify'])
  })

  it('the curves open in a spreadsheet', async () => {
    const { out } = await runKizashi(['forecast', 'hajimete', '--simulate', '500', '--csv'], {
      language: 'ja',
    })
    expect(out.startsWith('\ufeff')).toBe(true)
    expect(out).toContain('連立が破綻する')
  })

  it('one question can be asked alone', async () => {
    const { out } = await runKizashi([
      'forecast',
      'graphite-supply',
      '--question',
      'stop-2026',
      '--exact',
      '--json',
    ])
    expect(Object.keys(JSON.parse(out).questions)).toEqual(['stop-2026'])
  })
})
