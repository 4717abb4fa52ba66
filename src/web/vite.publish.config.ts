import react from '@vitejs/plugin-react'
import { defineConfig, mergeConfig, type Plugin } from 'vite'
import workbench from './vite.config.ts'

/** What a published folder has in the place of a module that leans on a server. */
const stands: Readonly<Record<string, string>> = {
  'editing/editor/yaml-editor.ts': 'publish/yaml-reader.ts',
  'editing/start-text-worker.ts': 'publish/start-threads.ts',
  'entering/start-would-move-worker.ts': 'publish/start-threads.ts',
  'frame/address-bar.ts': 'publish/address-bar.ts',
  'kept/shipped-parts.ts': 'publish/shipped-parts.ts',
  'live/start-live-worker.ts': 'publish/start-threads.ts',
  'opening/start-page.tsx': 'publish/start-page.ts',
  'saving/page-server.ts': 'publish/page-server.ts',
  'saving/start-saving.ts': 'publish/start-saving.ts',
  'saving/two-texts.ts': 'publish/two-texts.ts',
  'session/situation-text.ts': 'publish/situation-text.ts',
  'session/start-shard-worker.ts': 'publish/start-threads.ts',
  'session/start-worker.ts': 'publish/start-threads.ts',
}

const here = workbench.root!

/**
 * The whole workbench as one classic script and one style sheet, for `kizashi publish` to put into a page that opens
 * from a disk: nothing is loaded later, and threads run the same script.
 */
export default defineConfig(
  mergeConfig(
    { ...workbench, plugins: [] },
    {
      plugins: [standIns(), react(), scriptAndStylesAlone(), oneFunction()],
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
      if (!/\.tsx?$/.test(path) || importer === undefined || importer.includes('/publish/')) return null
      const found = await this.resolve(path, importer, { skipSelf: true })
      const stand = found?.id.startsWith(here) ? stands[found.id.slice(here.length)] : undefined
      return stand === undefined ? null : `${here}${stand}`
    },
  }
}

/**
 * Nothing but the script and the style sheet. Fonts are the workbench's own, with the same names: `kizashi publish` takes from
 * there those that a page needs. Any other file, such as a thread's without a stand-in, could not be loaded from a disk.
 */
function scriptAndStylesAlone(): Plugin {
  return {
    name: 'kizashi-script-and-styles-alone',
    generateBundle(_, bundle) {
      for (const name of Object.keys(bundle)) {
        if (name.endsWith('.woff2')) delete bundle[name]
        else if (name !== 'workbench.js' && name !== 'workbench.css')
          this.error(`A published page cannot load ${name}: see the stand-ins.`)
      }
    },
  }
}

/** Wraps the script into a function by whose name it can give its own text: threads start from that. */
function oneFunction(): Plugin {
  return {
    name: 'kizashi-one-function',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = `(function kizashiScript(){${file.code}\n})()`
    },
  }
}
