import react from '@vitejs/plugin-react'
import { defineConfig, mergeConfig, type Plugin } from 'vite'
import workbench from './vite.config.ts'

/** What a published folder has in the place of a module that leans on a server. */
const stands: Readonly<Record<string, string>> = {
  'frame/address-bar.ts': 'publish/address-bar.ts',
  'saving/start-saving.ts': 'publish/start-saving.ts',
  'saving/two-texts.ts': 'publish/two-texts.ts',
  'session/situation-text.ts': 'publish/situation-text.ts',
}

const here = workbench.root!

/**
 * The whole workbench as one classic script and one style sheet, for `kizashi publish` to put into a page that opens
 * from a disk: nothing is loaded later, threads start from what the script itself holds.
 */
export default defineConfig(
  mergeConfig(
    { ...workbench, plugins: [] },
    {
      plugins: [standIns(), inlinedWorkers(), react(), withoutFonts()],
      worker: {
        format: 'iife',
        plugins: () => [standIns(), inlinedWorkers()],
        rolldownOptions: { output: { codeSplitting: false } },
      },
      publicDir: false,
      base: './',
      build: {
        outDir: '../../dist/publish',
        cssCodeSplit: false,
        rolldownOptions: {
          input: `${here}publish/main.tsx`,
          output: {
            format: 'iife',
            codeSplitting: false,
            entryFileNames: 'workbench.js',
            assetFileNames: ({ names }: { readonly names: readonly string[] }) =>
              names.some((name) => name.endsWith('.css'))
                ? 'workbench.css'
                : 'assets/fonts/[name]-[hash][extname]',
          },
        },
      },
    },
  ),
)

function standIns(): Plugin {
  return {
    name: 'kizashi-stand-ins',
    enforce: 'pre',
    async resolveId(path, importer) {
      if (!path.endsWith('.ts') || importer === undefined || importer.includes('/publish/')) return null
      const found = await this.resolve(path, importer, { skipSelf: true })
      const stand = found?.id.startsWith(here) ? stands[found.id.slice(here.length)] : undefined
      return stand === undefined ? null : `${here}${stand}`
    },
  }
}

const startOfWorker =
  /new Worker\(\s*new URL\(\s*(['"])([^'"]+\.worker\.ts)\1\s*,\s*import\.meta\.url\s*\)\s*(?:,\s*\{[^}]*\}\s*)?,?\s*\)/g

/** Every `new Worker(new URL('…worker.ts', import.meta.url))` starts from a Blob of the script's own text. */
function inlinedWorkers(): Plugin {
  return {
    name: 'kizashi-inlined-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(here) || !/\.tsx?$/.test(id)) return null
      const imports: string[] = []
      const written = code.replace(startOfWorker, (_, __, path: string) => {
        const name = `InlinedWorker${imports.length}`
        imports.push(`import ${name} from '${path}?worker&inline'\n`)
        return `new ${name}()`
      })
      return imports.length === 0 ? null : { code: imports.join('') + written, map: null }
    },
  }
}

/** Fonts are the workbench's own, with the same names: `kizashi publish` takes from there those that a page needs. */
function withoutFonts(): Plugin {
  return {
    name: 'kizashi-without-fonts',
    generateBundle(_, bundle) {
      for (const name of Object.keys(bundle)) if (name.endsWith('.woff2')) delete bundle[name]
    },
  }
}
