import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neededTypefaces } from '../../src/workspace/publish/needed-typefaces.ts'
import { pageHtml } from '../../src/workspace/publish/page-html.ts'
import { strangersIn, writePublished } from '../../src/workspace/publish/write-published.ts'

const facts = { made: '2026-11-22', version: '1.2.3', hash: 'abc' }
const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kizashi-publish-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

describe('the published page', () => {
  const hostile = '</script><script>alert(1)</script><!--\u2028'
  const script = 'const end = "</script>", open = "<!-- <script>";'
  const folder = { name: hostile, files: [], ledger: null, issues: [], diagnostics: [] }
  const page = pageHtml({
    script,
    styles: 'p{}',
    mark: '<svg/>',
    facts,
    folder,
    answers: { key: hostile },
  })

  it('holds texts of files as data that can neither end their element nor a line', () => {
    expect(page).not.toContain('alert(1)</script>')
    expect(page).not.toContain('\u2028')
    const data = /<script type="application\/json" id="kizashi-folder">(.*?)<\/script>/s.exec(page)![1]!
    expect(JSON.parse(data)).toEqual(folder)
    const answers = /<script type="application\/json" id="kizashi-answers">(.*?)<\/script>/s.exec(page)![1]!
    expect(JSON.parse(answers)).toEqual({ key: hostile })
  })

  it('allows its own script and style by their hashes and nothing from elsewhere', () => {
    const code = /<script>(.*?)<\/script>/s.exec(page)![1]!
    const hash = createHash('sha256').update(code).digest('base64')
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!
    expect(policy).toContain(`script-src 'sha256-${hash}' 'wasm-unsafe-eval'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline|https?:/)
    expect(new Function(`${code} return [end, open]`)()).toEqual(['</script>', '<!-- <script>'])
  })
})

describe('the typefaces of a page', () => {
  const face = (name: string, range: string) =>
    `@font-face{font-family:X;src:url(./assets/fonts/${name}.woff2) format("woff2");unicode-range:${range}}`
  const styles = `${face('latin', 'U+0-FF')}${face('kana', 'U+3041-3096,U+30??')}${face('rare', 'U+25EE8')}@font-face{font-family:Y;src:local("Arial")}`

  it('are those that have a character of it', () => {
    expect(neededTypefaces(styles, 'ア').files).toEqual(['kana.woff2'])
    expect(neededTypefaces(styles, 'aあ').files).toEqual(['latin.woff2', 'kana.woff2'])
    const { styles: kept } = neededTypefaces(styles, 'a')
    expect(kept).toContain('url(fonts/latin.woff2)')
    expect(kept).toContain('local("Arial")')
    expect(kept).not.toContain('rare')
  })
})

describe('a published folder', () => {
  it('is written whole, and anew over what was published before', async () => {
    const folder = join(directory, '公開')
    await writePublished(folder, [file('index.html', 'one'), file('fonts/a.woff2', 'x')], facts)
    expect(await strangersIn(folder)).toEqual([])
    await writePublished(folder, [file('index.html', 'two')], facts)
    expect((await readdir(folder)).sort()).toEqual(['index.html', 'kizashi-published.json'])
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('two')
    expect((await readdir(directory)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('is not taken for one where anything else stands in it', async () => {
    const folder = join(directory, 'mixed')
    await writePublished(folder, [file('index.html', 'one')], facts)
    await writeFile(join(folder, 'thesis.txt'), 'mine')
    expect(await strangersIn(folder)).toEqual(['thesis.txt'])
    expect(await strangersIn(join(directory, 'nowhere'))).toEqual([])
  })

  it('stays as it was where the new one cannot be written', async () => {
    const folder = join(directory, 'kept')
    await writePublished(folder, [file('index.html', 'one')], facts)
    const clash = [file('a', 'file'), file('a/b', 'below a file')]
    await expect(writePublished(folder, clash, facts)).rejects.toThrow()
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('one')
    expect((await readdir(directory)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
