import { defineConfig } from 'vite'
import workbench from './vite.config.ts'

/** The part of the workbench that computes a first page, for Node: `kizashi publish` and `npm run answers` run it. */
export default defineConfig({
  root: workbench.root!,
  define: workbench.define!,
  publicDir: false,
  build: { ssr: 'kept/answer-program.ts', outDir: '../../dist/answers', emptyOutDir: true, target: 'es2023' },
})
