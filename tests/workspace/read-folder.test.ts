import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSources } from '../../src/language/sources/read-sources.ts'
import { findSituation } from '../../src/workspace/find-situation.ts'
import { folderLimits } from '../../src/workspace/folder-limits.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'

let folder: string
let outside: string

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'kizashi-'))
  folder = join(outside, '情勢')
  await mkdir(folder)
})
afterEach(() => rm(outside, { recursive: true, force: true }))

async function put(name: string, content: string | Uint8Array = '') {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), content)
}

async function read(limits = folderLimits) {
  const found = await readFolder(folder, limits)
  return {
    ...found,
    names: found.files.map(({ name }) => name),
    codes: found.diagnostics.map(({ code }) => code),
  }
}

describe('a folder', () => {
  it('gives the files of the situation, in order, and its ledger apart', async () => {
    await put('situation.yaml', 'kizashi: 1\nsources: 文献/refs.json\n')
    await put('アクター.yaml', 'actors: {}\n')
    await put('readings/other.yaml', 'reading: other\n')
    await put('文献/refs.json', '[]')
    await put('ledger.jsonl', '{"as-of": "2025-01-01"}\n')
    await put('notes/draft.yaml')
    await put('.hidden.yaml')
    await put('README.md')
    const { name, files, names, ledger, diagnostics } = await read()
    expect(name).toBe('情勢')
    expect(names).toEqual(['readings/other.yaml', 'situation.yaml', 'アクター.yaml', '文献/refs.json'])
    expect(files[0]!.text).toBe('reading: other\n')
    expect(ledger).toEqual({ name: 'ledger.jsonl', text: '{"as-of": "2025-01-01"}\n' })
    expect(diagnostics).toEqual([])
  })

  it('has names in composed characters, and text exactly as it stands', async () => {
    const text = '\uFEFFtitle: が\r\n'
    await put('ガ.yaml'.normalize('NFD'), text)
    const { files } = await read()
    expect(files).toEqual([{ name: 'ガ.yaml'.normalize('NFC'), text }])
  })

  it('tells two files that differ in the composition of their names alone', async () => {
    await put('ガ.yaml'.normalize('NFD'))
    await put('ガ.yaml'.normalize('NFC'))
    expect((await read()).codes).toEqual(['file-name-twice'])
  })

  it('tells a file that looks meant for it and is not read', async () => {
    await put('actors.yml')
    await put('Claims.YAML')
    const { diagnostics } = await read()
    expect(diagnostics.map(({ facts }) => facts)).toEqual([
      { file: 'Claims.YAML', rename: 'Claims.yaml' },
      { file: 'actors.yml', rename: 'actors.yaml' },
    ])
  })

  it('that is not there is told', async () => {
    const { diagnostics } = await readFolder(join(folder, 'nowhere'))
    expect(diagnostics).toMatchObject([
      { code: 'file-unreadable', facts: { file: 'nowhere', reason: 'missing' } },
    ])
  })

  it('is read with a bibliography in BibTeX, ready to be understood', async () => {
    await put('situation.yaml', 'sources: [refs.bib, more.yaml]\n')
    await put('refs.bib', '@book{戸崎, title={兆し}}')
    await put('more.yaml', '- id: a\n')
    const { files } = await read()
    expect(readSources(files.find(({ name }) => name === 'refs.bib')!).sources[0]!.csl).toMatchObject({
      title: '兆し',
    })
  })
})

describe('a file is refused in words', () => {
  it.each([
    ['invalid bytes', new Uint8Array([0x61, 0x0a, 0x62, 0x0a, 0xc3, 0x28, 0x0a]), 3, ''],
    ['an older Japanese encoding', new Uint8Array([0x0a, 0x93, 0xfa, 0x96, 0x7b]), 2, 'Shift_JIS'],
    ['another', new Uint8Array([0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec, 0xa4, 0xce, 0xa1, 0xa3]), 1, 'EUC-JP'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 1, 'UTF-16'],
  ])('where it holds %s', async (_, bytes, line, guess) => {
    await put('situation.yaml', bytes)
    expect((await read()).diagnostics).toMatchObject([
      { code: 'not-utf-8', severity: 'error', facts: { file: 'situation.yaml', line, guess } },
    ])
  })

  it('where it is large, without being read', async () => {
    await put('big.yaml')
    await truncate(join(folder, 'big.yaml'), 50_000_000)
    await put('situation.yaml', 'kizashi: 1\n')
    const start = performance.now()
    const { names, diagnostics } = await read()
    expect(names).toEqual(['situation.yaml'])
    expect(diagnostics).toMatchObject([
      { code: 'file-too-large', facts: { file: 'big.yaml', bytes: 50_000_000, limit: 5_000_000 } },
    ])
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('where all of them together are large, which is told once', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await put(`${name}.yaml`, 'x'.repeat(40))
    const { names, diagnostics } = await read({ ...folderLimits, folderBytes: 100 })
    expect(names).toEqual(['a.yaml', 'b.yaml'])
    expect(diagnostics).toMatchObject([{ code: 'folder-too-large', facts: { bytes: 120, limit: 100 } }])
  })

  it('where there are too many', async () => {
    for (let i = 0; i < 12; i++) await put(`${i}.yaml`)
    expect((await read({ ...folderLimits, files: 10 })).codes).toEqual(['folder-too-full'])
  })

  it('where it is a pipe, without waiting for a writer', async () => {
    execFileSync('bash', ['-c', 'mkfifo "$0"', join(folder, 'pipe.yaml')])
    expect((await read()).diagnostics).toMatchObject([
      { code: 'file-unreadable', facts: { file: 'pipe.yaml', reason: 'not-a-file' } },
    ])
  })

  it('where it is a folder', async () => {
    await put('odd.yaml/inner.txt')
    expect((await read()).diagnostics).toMatchObject([{ facts: { file: 'odd.yaml', reason: 'not-a-file' } }])
  })
})

describe('a link', () => {
  it.each(['secret.yaml', 'ledger.jsonl'])('%s that leads out of the folder is refused', async (name) => {
    await writeFile(join(outside, 'secret.txt'), 'secret: 1\n')
    await symlink(join(outside, 'secret.txt'), join(folder, name))
    const { names, ledger, diagnostics } = await read()
    expect([names, ledger]).toEqual([[], null])
    expect(diagnostics).toMatchObject([{ code: 'path-leaves-folder', facts: { file: name } }])
  })

  it('that leads out through readings/ is refused', async () => {
    await writeFile(join(outside, 'a.yaml'), 'reading: a\n')
    await symlink(outside, join(folder, 'readings'))
    const { names, codes } = await read()
    expect([names, codes]).toEqual([[], ['path-leaves-folder']])
  })

  it('within the folder is followed', async () => {
    await put('shared/actors.txt', 'actors: {}\n')
    await symlink('shared/actors.txt', join(folder, 'actors.yaml'))
    const { files, diagnostics } = await read()
    expect([files, diagnostics]).toEqual([[{ name: 'actors.yaml', text: 'actors: {}\n' }], []])
  })

  it.each([
    ['to nowhere', 'nowhere', 'missing'],
    ['to itself', 'a.yaml', 'link-circle'],
  ])('%s is told', async (_, target, reason) => {
    await symlink(target, join(folder, 'a.yaml'))
    expect((await read()).diagnostics).toMatchObject([
      { code: 'file-unreadable', facts: { file: 'a.yaml', reason } },
    ])
  })

  it('of the whole folder is no matter', async () => {
    await put('situation.yaml')
    await symlink(folder, join(outside, 'link'))
    expect((await readFolder(join(outside, 'link'))).files).toHaveLength(1)
  })
})

describe('a path under sources', () => {
  it.each(['../refs.yaml', '/etc/passwd', 'a/../../refs.yaml', 'C:\\refs.yaml', '..'])(
    '%s that leaves the folder is refused, underlined',
    async (path) => {
      const text = `kizashi: 1\nsources: '${path}'\nactors: {}\n`
      await writeFile(join(outside, 'refs.yaml'), '- id: a\n')
      await put('situation.yaml', text)
      const { names, diagnostics } = await read()
      expect(names).toEqual(['situation.yaml'])
      expect(diagnostics).toMatchObject([{ code: 'path-leaves-folder', facts: { file: path } }])
      expect(text.slice(diagnostics[0]!.at!.start, diagnostics[0]!.at!.end)).toBe(`'${path}'`)
    },
  )

  it('that leads out by a link is refused', async () => {
    await writeFile(join(outside, 'refs.json'), '[]')
    await symlink(join(outside, 'refs.json'), join(folder, 'refs.json'))
    await put('situation.yaml', 'sources: refs.json\n')
    expect((await read()).codes).toEqual(['path-leaves-folder'])
  })

  it.each([
    ['a list', 'sources:\n  - one.json # the first\n  - two.json\nactors: {}\n', 2],
    ['sources in place', 'sources:\n  - id: one.json\n    type: book\n', 0],
    ['broken text', 'sources: [one.json\nactors: {}\n', 0],
    ['a file that is not there', 'sources: three.json\n', 0],
    ['nothing', 'sources:\n', 0],
  ])('may be %s', async (_, text, found) => {
    await put('situation.yaml', text)
    await put('one.json', '[]')
    await put('two.json', '[]')
    const { names, diagnostics } = await read()
    expect([names.length - 1, diagnostics]).toEqual([found, []])
  })
})

describe('the situation that is named', () => {
  it('is a folder that holds one, or its file', async () => {
    await put('situation.yaml')
    expect(await findSituation(folder)).toEqual({ directory: folder })
    expect(await findSituation(join(folder, 'situation.yaml'))).toEqual({ directory: folder })
  })

  it('is one that comes with Kizashi', async () => {
    const found = await findSituation('korean-peninsula')
    expect('directory' in found && (await readFolder(found.directory)).ledger).not.toBeNull()
  })

  it('is none, and those that come with Kizashi are named', async () => {
    const found = await findSituation(join(outside, 'nowhere'))
    expect('shipped' in found && found.shipped).toContain('korean-peninsula')
    expect(await findSituation('../src')).not.toHaveProperty('directory')
  })
})
