import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the workbench with a saving that keeps what is saved in the page itself; the folder of the built pages. */
export async function buildSavingPage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'kizashi-saving-page-'))
  const entry = fileURLToPath(new URL('./pages/saving-page.tsx', import.meta.url))
  // A test's own environment would make it a build for development.
  process.env.NODE_ENV = 'production'
  await build({
    configFile: fileURLToPath(new URL('../../src/web/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    plugins: [
      {
        name: 'saving-page',
        enforce: 'pre',
        resolveId: (source) => (/[/\\]main\.tsx$/.test(source) ? entry : null),
      },
    ],
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}
