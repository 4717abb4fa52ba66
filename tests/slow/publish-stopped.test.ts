import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const flagship = join(root, 'situations', 'korean-peninsula')

// Windows has no signal that a process can be sent in place of the keys.
it.skipIf(process.platform === 'win32')('publishing that is stopped leaves no half of a folder', async () => {
  const place = await mkdtemp(join(tmpdir(), 'kizashi-stopped-'))
  try {
    const words = ['publish', flagship, '--out', join(place, 'shared'), '--lang', 'en']
    const child = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...words])
    let said = ''
    child.stdout.on('data', (data) => {
      said += data
      // The list is printed before the first page is computed, which takes minutes.
      if (said.includes('Left out')) setTimeout(() => child.kill('SIGINT'), 2000)
    })
    child.stderr.on('data', (data) => {
      said += data
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(said).toMatch(/Stopped\.\n$/)
    expect(said).not.toContain(' at ')
    expect(code).toBe(3)
    expect(await readdir(place)).toEqual([])
  } finally {
    await rm(place, { recursive: true, force: true })
  }
})
