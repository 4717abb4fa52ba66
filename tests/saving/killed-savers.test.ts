import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { NotSaved } from '../../src/workspace/saving/not-saved.ts'
import {
  changeHistory,
  recoverChanges,
  saveChange,
  takeBack,
} from '../../src/workspace/saving/save-change.ts'
import { environment, leftoversIn, put, textsIn, withFolder } from './saving-situation.ts'

const program = fileURLToPath(new URL('die-at-rename.mjs', import.meta.url))
const before = { 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n', 'c.yaml': 'c: 1\nlast: 1\n' }
const after = { 'a.yaml': 'a: 2\n', 'b.yaml': 'b: 2\n', 'c.yaml': 'c: 2\nlast: 1\n' }
const wish = {
  request: 'request-of-the-killed',
  title: 'All three',
  files: Object.entries(before).map(([name, base]) => ({ name, base, text: after[name as 'a.yaml'] })),
}

/** Three files, then the change's head: a process may die before each. */
function dieAt(folder: string, place: number): void {
  const { signal, stdout, stderr } = spawnSync(process.execPath, [program, folder, String(place)], {
    input: JSON.stringify(wish),
    encoding: 'utf8',
  })
  expect([signal, stdout, stderr]).toEqual(['SIGKILL', '', ''])
}

describe('a process that is killed while it saves', () => {
  it.each([1, 2, 3, 4])('before name %i leaves a change that the next to open completes', async (place) => {
    await withFolder(before, async (folder) => {
      dieAt(folder, place)
      if (place === 2) expect((await textsIn(folder))['a.yaml']).toBe('a: 2\n')
      if (place < 4) expect(await textsIn(folder)).not.toEqual(after)
      await recoverChanges(folder, environment)
      expect(await textsIn(folder)).toEqual(after)
      expect(await leftoversIn(folder)).toEqual([])
      // Whoever asked does not know, and asks again.
      expect((await saveChange(folder, wish, environment)).kind).toBe('saved')
      expect((await changeHistory(folder)).changes.length).toBe(1)
      await takeBack(folder, 'undo', 'request-undo', environment)
      expect(await textsIn(folder)).toEqual(before)
    })
  })

  it('leaves a change that is completed beside what an editor has written since', async () => {
    await withFolder(before, async (folder) => {
      dieAt(folder, 2)
      await put(folder, 'c.yaml', 'c: 1\nlast: 9\n')
      await recoverChanges(folder, environment)
      expect(await textsIn(folder)).toEqual({ ...after, 'c.yaml': 'c: 2\nlast: 9\n' })
    })
  })

  it('leaves a change that is taken back whole where an editor wrote into the same lines', async () => {
    await withFolder(before, async (folder) => {
      dieAt(folder, 2)
      await put(folder, 'c.yaml', 'c: 9\nlast: 1\n')
      await recoverChanges(folder, environment)
      expect(await textsIn(folder)).toEqual({ ...before, 'c.yaml': 'c: 9\nlast: 1\n' })
      expect((await changeHistory(folder)).changes).toEqual([])
    })
  })

  it('may be killed again while it completes', async () => {
    await withFolder(before, async (folder) => {
      dieAt(folder, 2)
      let names = 0
      const dying = {
        ...environment,
        rename: async (from: string, to: string) => {
          if (++names === 2) throw new Error('killed')
          await rename(from, to)
        },
      }
      await expect(recoverChanges(folder, dying)).rejects.toThrow('killed')
      await recoverChanges(folder, environment)
      expect(await textsIn(folder)).toEqual(after)
    })
  })

  it.each([
    ['its head', 'pending.json'],
    ['its texts', 'texts'],
  ])('leaves every file alone where %s were damaged, says so once, and lets others save', async (_, what) => {
    await withFolder(before, async (folder) => {
      dieAt(folder, 2)
      const standing = await textsIn(folder)
      const home = join(folder, '.kizashi')
      const files =
        what === 'texts' ? (await readdir(join(home, what))).map((name) => join(what, name)) : [what]
      for (const file of files)
        await writeFile(join(home, file), (await readFile(join(home, file), 'utf8')).slice(1))
      const fault = await recoverChanges(folder, environment).catch((error: NotSaved) => error.fault)
      expect(fault).toMatchObject({ reason: 'journal-damaged' })
      expect(await textsIn(folder)).toEqual(standing)
      expect(
        (
          await saveChange(
            folder,
            { ...wish, files: [{ name: 'd.yaml', base: null, text: 'd\n' }] },
            environment,
          )
        ).kind,
      ).toBe('saved')
    })
  })
})

const isRoot = process.getuid?.() === 0

describe.skipIf(!isRoot)('a small disk', () => {
  it('that is full refuses a change in words, and every file is as it was', async () => {
    await withMount('size=256k', async (folder) => {
      for (const [name, text] of Object.entries(before)) await put(folder, name, text)
      const files = [
        { name: 'a.yaml', base: 'a: 1\n', text: 'a: 2\n' },
        { name: 'big.yaml', base: null, text: 'x'.repeat(300_000) },
      ]
      const fault = await faultOf(saveChange(folder, { ...wish, files }, environment))
      expect(fault.reason).toBe('no-space')
      expect(await textsIn(folder)).toEqual(before)
      expect(await leftoversIn(folder)).toEqual([])
      expect((await saveChange(folder, { ...wish, request: 'request-again' }, environment)).kind).toBe(
        'saved',
      )
    })
  })

  it('that is read-only says so', async () => {
    await withMount('size=256k', async (folder) => {
      await put(folder, 'a.yaml', 'a: 1\n')
      if (!mount('remount,ro', folder)) return
      expect((await faultOf(saveChange(folder, wish, environment))).reason).toBe('read-only')
    })
  })
})

it.skipIf(isRoot || process.platform === 'win32')(
  'a folder that nobody may write to is left alone',
  async () => {
    await withFolder(before, async (folder) => {
      await chmod(folder, 0o555)
      const fault = await faultOf(saveChange(folder, wish, environment))
      await chmod(folder, 0o755)
      expect(fault.reason).toBe('forbidden')
      expect(await textsIn(folder)).toEqual(before)
    })
  },
)

async function faultOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (error instanceof NotSaved) return error.fault
  throw error ?? new Error('It was saved')
}

function mount(options: string, folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0
}

/** Some work on a disk of its own; none where the system lets nobody mount one. */
async function withMount(options: string, work: (folder: string) => Promise<void>): Promise<void> {
  await withFolder({}, async (parent) => {
    const folder = join(parent, 'disk')
    await mkdir(folder)
    if (!mount(options, folder)) return
    try {
      await work(folder)
    } finally {
      spawnSync('umount', [folder])
    }
  })
}
