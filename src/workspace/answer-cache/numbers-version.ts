import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const layers = ['numeric', 'engine']

/**
 * What else than the situation the numbers depend on: the code that computes them as it stands here, and the engine that runs
 * it, whose elementary functions may differ in the last bit. SHA-256, hex.
 */
export async function numbersVersion(): Promise<string> {
  const hash = createHash('sha256').update(process.versions.v8)
  for (const layer of layers) {
    const folder = fileURLToPath(new URL(`../../${layer}`, import.meta.url))
    const names = await readdir(folder, { recursive: true })
    const code = names.filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts')).sort()
    const texts = await Promise.all(code.map((name) => readFile(join(folder, name), 'utf8')))
    for (const [place, name] of code.entries()) hash.update(`\0${name}\0`).update(texts[place]!)
  }
  return hash.digest('hex')
}
