import { chmod, mkdir, readdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { NotSaved } from '../../src/workspace/saving/not-saved.ts'
import { changeHistory, saveChange, takeBack } from '../../src/workspace/saving/save-change.ts'
import { environment, leftoversIn, put, textsIn, withFolder } from './saving-situation.ts'

let requests = 0
const request = () => `request-${String(++requests).padStart(8, '0')}`

function change(
  folder: string,
  files: Record<string, readonly [base: string | null, text: string | null]>,
  title = 'A change',
) {
  const wishes = Object.entries(files).map(([name, [base, text]]) => ({ name, base, text }))
  return saveChange(folder, { request: request(), title, files: wishes }, environment)
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof NotSaved)) throw error ?? new Error('It was saved')
  return error.fault.reason
}

describe('saving', () => {
  it('writes, adds and takes away files in one change, which is undone and redone in one step', async () => {
    await withFolder({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' }, async (folder) => {
      const before = await textsIn(folder)
      const after = { 'a.yaml': 'a: 2\n', '要因.yaml': 'c: 1\n' }
      const saved = await change(
        folder,
        {
          'a.yaml': ['a: 1\n', 'a: 2\n'],
          'b.yaml': ['b: 1\n', null],
          '要因.yaml': [null, 'c: 1\n'],
        },
        '要因を加える',
      )
      expect(saved).toMatchObject({
        kind: 'saved',
        merged: [],
        history: { undoes: { title: '要因を加える' } },
      })
      expect(await textsIn(folder)).toEqual(after)
      await takeBack(folder, 'undo', request(), environment)
      expect(await textsIn(folder)).toEqual(before)
      expect(await changeHistory(folder)).toMatchObject({ undoes: null, redoes: { title: '要因を加える' } })
      await takeBack(folder, 'redo', request(), environment)
      expect(await textsIn(folder)).toEqual(after)
      await takeBack(folder, 'undo', request(), environment)
      expect(await textsIn(folder)).toEqual(before)
      expect(await leftoversIn(folder)).toEqual([])
    })
  })

  it('keeps what another has written in other lines, also when it is undone', async () => {
    await withFolder({ 'a.yaml': 'a: 1\nb: 1\nc: 1\n' }, async (folder) => {
      const seen = 'a: 1\nb: 1\nc: 1\n'
      await put(folder, 'a.yaml', 'a: 1\nb: 1\nc: 9\n')
      expect(await change(folder, { 'a.yaml': [seen, 'a: 5\nb: 1\nc: 1\n'] })).toMatchObject({
        merged: ['a.yaml'],
      })
      expect(await textsIn(folder)).toEqual({ 'a.yaml': 'a: 5\nb: 1\nc: 9\n' })
      await put(folder, 'a.yaml', 'a: 5\nb: 7\nc: 9\n')
      await takeBack(folder, 'undo', request(), environment)
      expect(await textsIn(folder)).toEqual({ 'a.yaml': 'a: 1\nb: 7\nc: 9\n' })
    })
  })

  it('returns both texts where the same line was changed, and touches no file of the change', async () => {
    await withFolder({ 'a.yaml': 'a: 2\n', 'b.yaml': 'b: 1\n' }, async (folder) => {
      const before = await textsIn(folder)
      const answer = await change(folder, { 'b.yaml': ['b: 1\n', 'b: 2\n'], 'a.yaml': ['a: 1\n', 'a: 3\n'] })
      expect(answer).toEqual({
        kind: 'conflict',
        conflicts: [{ name: 'a.yaml', base: 'a: 1\n', mine: 'a: 3\n', theirs: 'a: 2\n' }],
      })
      expect(await textsIn(folder)).toEqual(before)
      expect(await change(folder, { 'c.yaml': ['c: 1\n', 'c: 2\n'] })).toMatchObject({ kind: 'conflict' })
      expect(await leftoversIn(folder)).toEqual([])
    })
  })

  it('says that a change cannot be undone whose lines have been written since', async () => {
    await withFolder({ 'a.yaml': 'a: 1\n' }, async (folder) => {
      await change(folder, { 'a.yaml': ['a: 1\n', 'a: 2\n'] })
      await put(folder, 'a.yaml', 'a: 3\n')
      expect(await takeBack(folder, 'undo', request(), environment)).toMatchObject({ kind: 'conflict' })
      expect(await textsIn(folder)).toEqual({ 'a.yaml': 'a: 3\n' })
    })
  })

  it('saves a request once, however often it is asked', async () => {
    await withFolder({ 'a.yaml': 'a: 1\n' }, async (folder) => {
      const wish = {
        request: request(),
        title: 'Once',
        files: [{ name: 'a.yaml', base: 'a: 1\n', text: 'a: 2\n' }],
      }
      await saveChange(folder, wish, environment)
      await put(folder, 'a.yaml', 'a: 3\n')
      expect(await saveChange(folder, wish, environment)).toMatchObject({
        kind: 'saved',
        files: [{ name: 'a.yaml', text: 'a: 3\n' }],
      })
      expect((await changeHistory(folder)).changes.length).toBe(1)
    })
  })

  it('keeps byte-order mark, line ends and rights of a file', async () => {
    await withFolder({ 'a.yaml': '\ufeffa: 1\r\nb: 1\r\n' }, async (folder) => {
      await chmod(join(folder, 'a.yaml'), 0o640)
      await change(folder, { 'a.yaml': ['a: 1\nb: 1\n', 'a: 2\nb: 1\nc: 1\n'] })
      expect(await textsIn(folder)).toEqual({ 'a.yaml': '\ufeffa: 2\r\nb: 1\r\nc: 1\r\n' })
      if (process.platform !== 'win32') expect((await stat(join(folder, 'a.yaml'))).mode & 0o777).toBe(0o640)
    })
  })

  it('leaves no trace that the folder’s reader or git would see', async () => {
    await withFolder({ 'situation.yaml': 'kizashi: 1\n' }, async (folder) => {
      await change(folder, { 'situation.yaml': ['kizashi: 1\n', 'kizashi: 1\ntitle: T\n'] })
      const { files, diagnostics } = await readFolder(folder)
      expect([files.map(({ name }) => name), diagnostics]).toEqual([['situation.yaml'], []])
      expect(await readFile(join(folder, '.kizashi', '.gitignore'), 'utf8')).toBe('*\n')
    })
  })

  it('lets two writers at once both come through', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line${index}: 0`)
    const seen = `${lines.join('\n')}\n`
    await withFolder({ 'a.yaml': seen }, async (folder) => {
      const writers = lines.map((line, index) =>
        change(folder, { 'a.yaml': [seen, seen.replace(line, `line${index}: 1`)] }),
      )
      for (const answer of await Promise.all(writers)) expect(answer.kind).toBe('saved')
      expect((await textsIn(folder))['a.yaml']).toBe(seen.replaceAll(': 0', ': 1'))
    })
  })
})

describe('what is not saved', () => {
  it.each([
    ['../a.yaml', 'name-leaves-folder'],
    ['readings/../../a.yaml', 'name-leaves-folder'],
    ['/etc/a.yaml', 'name-leaves-folder'],
    ['C:\\a.yaml', 'name-leaves-folder'],
    ['c:a.yaml', 'name-leaves-folder'],
    ['a\\..\\b.yaml', 'name-not-portable'],
    ['a\0.yaml', 'name-not-portable'],
    ['NUL.yaml', 'name-not-portable'],
    ['com1.yaml', 'name-not-portable'],
    ['readings/aux.x.yaml', 'name-not-portable'],
    ['a.yaml.', 'name-not-portable'],
    ['what?.yaml', 'name-not-portable'],
    ['title:b.yaml', 'name-not-portable'],
    ['a//b.yaml', 'name-not-portable'],
    [`${'長'.repeat(100)}.yaml`, 'name-not-portable'],
    ['ledger.jsonl', 'name-not-writable'],
    ['LEDGER.jsonl', 'name-not-writable'],
    ['ledger.seal', 'name-not-writable'],
    ['issues/a.json', 'name-not-writable'],
    ['Issues/a.yaml', 'name-not-writable'],
    ['.kizashi/x.yaml', 'name-not-writable'],
    ['.git/config.yaml', 'name-not-writable'],
    ['run.sh', 'name-not-writable'],
  ])('%j: %s', async (name, reason) => {
    await withFolder({}, async (folder) => {
      expect(await reasonOf(change(folder, { [name]: [null, 'x: 1\n'] }))).toBe(reason)
    })
  })

  it('is anything that a link leads to outside, or to the ledger', async () => {
    await withFolder({ 'secret.yaml': 's: 1\n' }, async (outside) => {
      await withFolder({ 'ledger.jsonl': '{}\n', 'real.yaml': 'r: 1\n' }, async (folder) => {
        await symlink(join(outside, 'secret.yaml'), join(folder, 'out.yaml'))
        await symlink(outside, join(folder, 'readings'))
        await symlink(join(folder, 'ledger.jsonl'), join(folder, 'log.yaml'))
        await symlink(join(outside, 'new.yaml'), join(folder, 'broken.yaml'))
        await symlink(join(folder, 'real.yaml'), join(folder, 'link.yaml'))
        expect(await reasonOf(change(folder, { 'out.yaml': ['s: 1\n', 's: 2\n'] }))).toBe(
          'name-leaves-folder',
        )
        expect(await reasonOf(change(folder, { 'readings/a.yaml': [null, 'a'] }))).toBe('name-leaves-folder')
        expect(await reasonOf(change(folder, { 'log.yaml': ['{}\n', ''] }))).toBe('name-not-writable')
        expect(await reasonOf(change(folder, { 'broken.yaml': [null, 'a'] }))).toBe('not-a-file')
        expect(await change(folder, { 'link.yaml': ['r: 1\n', 'r: 2\n'] })).toMatchObject({ kind: 'saved' })
        expect(await readFile(join(folder, 'real.yaml'), 'utf8')).toBe('r: 2\n')
        expect(await textsIn(outside)).toEqual({ 'secret.yaml': 's: 1\n' })
      })
    })
  })

  it('is more than is read, and what is no UTF-8', async () => {
    await withFolder({}, async (folder) => {
      expect(await reasonOf(change(folder, { 'a.yaml': [null, 'x'.repeat(5_000_001)] }))).toBe(
        'file-too-large',
      )
      await writeFile(join(folder, 'sjis.yaml'), Buffer.from([0x61, 0x83, 0x65, 0x0a]))
      expect(await reasonOf(change(folder, { 'sjis.yaml': ['a', 'b'] }))).toBe('not-utf-8')
      await mkdir(join(folder, 'd.yaml'))
      expect(await reasonOf(change(folder, { 'd.yaml': ['a', 'b'] }))).toBe('not-a-file')
      for (let index = 0; index < 4; index++) await put(folder, `${index}.yaml`, 'x'.repeat(4_900_000))
      expect(await reasonOf(change(folder, { 'a.yaml': [null, 'x'.repeat(900_000)] }))).toBe(
        'folder-too-large',
      )
    })
  })

  it('leaves every file as it was where one name is refused', async () => {
    await withFolder({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n', 'c.yaml': 'c: 1\n' }, async (folder) => {
      const before = await textsIn(folder)
      let names = 0
      const failing = {
        ...environment,
        rename: async (from: string, to: string) => {
          if (++names === 3) throw Object.assign(new Error('refused'), { code: 'EACCES' })
          await rename(from, to)
        },
      }
      const files = ['a', 'b', 'c'].map((id) => ({
        name: `${id}.yaml`,
        base: `${id}: 1\n`,
        text: `${id}: 2\n`,
      }))
      const saving = saveChange(folder, { request: request(), title: 'All', files }, failing)
      expect(await reasonOf(saving)).toBe('forbidden')
      expect(await textsIn(folder)).toEqual(before)
      expect(await leftoversIn(folder)).toEqual([])
      expect((await changeHistory(folder)).changes).toEqual([])
    })
  })
})

describe('changes that are kept', () => {
  it('are undone after one that does not read, but never with a text that is not its own', async () => {
    await withFolder({ 'a.yaml': '1\n' }, async (folder) => {
      for (const [from, to] of [
        ['1', '2'],
        ['2', '3'],
        ['3', '4'],
      ] as const)
        await change(folder, { 'a.yaml': [`${from}\n`, `${to}\n`] })
      const home = join(folder, '.kizashi')
      await writeFile(join(home, 'changes', '00000002.json'), '{"half":')
      await takeBack(folder, 'undo', request(), environment)
      expect(await textsIn(folder)).toEqual({ 'a.yaml': '3\n' })
      // The change that does not read lies between: its lines are not those that the first left.
      expect(await takeBack(folder, 'undo', request(), environment)).toMatchObject({ kind: 'conflict' })
      for (const name of await readdir(join(home, 'texts')))
        await writeFile(join(home, 'texts', name), 'other')
      expect(await reasonOf(takeBack(folder, 'undo', request(), environment))).toBe('journal-damaged')
      expect(await textsIn(folder)).toEqual({ 'a.yaml': '3\n' })
      expect(await change(folder, { 'a.yaml': ['3\n', '5\n'] })).toMatchObject({ kind: 'saved' })
      await takeBack(folder, 'undo', request(), environment)
      expect(await textsIn(folder)).toEqual({ 'a.yaml': '3\n' })
    })
  })

  it('lie in a folder of their own, never behind a link', async () => {
    await withFolder({}, async (outside) => {
      await withFolder({ 'a.yaml': '1\n' }, async (folder) => {
        await symlink(outside, join(folder, '.kizashi'))
        expect(await reasonOf(change(folder, { 'a.yaml': ['1\n', '2\n'] }))).toBe('not-a-file')
        expect(await readdir(outside)).toEqual([])
      })
    })
  })
})
