import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const manifest: { default: { version: string } } = await import(
  new URL('../../package.json', import.meta.url).href,
  {
    with: { type: 'json' },
  }
)

const { engineFingerprint }: { engineFingerprint: (root: string) => string } = await import(
  new URL('../../scripts/engine-fingerprint.mjs', import.meta.url).href
)

/** This folder as the system writes it; a file address percent-encodes what is not ASCII. */
const here = decodeURIComponent(new URL('.', import.meta.url).pathname).replace(/^\/([A-Za-z]:)/, '$1')

export default defineConfig({
  root: here,
  plugins: [react()],
  define: {
    'import.meta.env.VITE_KIZASHI_VERSION': JSON.stringify(manifest.default.version),
    'import.meta.env.VITE_KIZASHI_ENGINE': JSON.stringify(engineFingerprint(`${here}../..`)),
  },
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Everything stands in files of its own: the content security policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      output: {
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.woff2'))
            ? 'assets/fonts/[name]-[hash][extname]'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
})
