import { type ReactNode, StrictMode, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../src/web/styles/tokens.css'
import '../../../src/web/styles/parts.css'
import '../../../src/web/styles/frame.css'
import '../../../src/web/styles/briefing.css'
import '../../../src/web/styles/contingency.css'
import '../../../src/web/styles/signs.css'
import '../../../src/web/styles/states.css'
import { type Change, type FileChange, SavingContext } from '../../../src/web/saving/saving.ts'
import { Workbench } from '../../../src/web/workbench.tsx'

// The workbench with a saving that keeps what is saved in this page: the folder is answered with it from then on.

interface Step {
  readonly title: string
  readonly files: readonly FileChange[]
  readonly before: readonly FileChange[]
}

const texts = new Map<string, string | null>()
const loaded = new Map<string, string>()
const saved: Change[] = []
Object.assign(window, { saved, texts })

const askServer = window.fetch.bind(window)
window.fetch = async (address, options) => {
  const response = await askServer(address, options)
  if (!String(address).includes('/api/situation')) return response
  const folder = (await response.json()) as { files: { name: string; text: string }[] }
  for (const { name, text } of folder.files) if (!loaded.has(name)) loaded.set(name, text)
  const kept = folder.files.filter(({ name }) => texts.get(name) !== null)
  const known = new Set(kept.map(({ name }) => name))
  const files = [
    ...kept.map((file) => ({ ...file, text: texts.get(file.name) ?? file.text })),
    ...[...texts].flatMap(([name, text]) => (text === null || known.has(name) ? [] : [{ name, text }])),
  ]
  return new Response(JSON.stringify({ ...folder, files }), { headers: response.headers })
}

function put(files: readonly FileChange[]): void {
  for (const { name, text } of files) texts.set(name, text)
}

function KeepsInPage({ children }: { readonly children: ReactNode }) {
  const [done, setDone] = useState<readonly Step[]>([])
  const [undone, setUndone] = useState<readonly Step[]>([])
  const saving = useMemo(
    () => ({
      state: 'saved' as const,
      save: (change: Change) => {
        const before = change.files.map(({ name }) => ({
          name,
          text: texts.get(name) ?? loaded.get(name) ?? null,
        }))
        saved.push(change)
        put(change.files)
        setDone((steps) => [...steps, { ...change, before }])
        setUndone([])
      },
      undoes: done.at(-1)?.title ?? null,
      redoes: undone.at(-1)?.title ?? null,
      undo: () => {
        const step = done.at(-1)
        if (step === undefined) return
        put(step.before)
        setDone(done.slice(0, -1))
        setUndone([...undone, step])
      },
      redo: () => {
        const step = undone.at(-1)
        if (step === undefined) return
        put(step.files)
        setUndone(undone.slice(0, -1))
        setDone([...done, step])
      },
    }),
    [done, undone],
  )
  return <SavingContext value={saving}>{children}</SavingContext>
}

createRoot(document.querySelector('#workbench')!).render(
  <StrictMode>
    {location.search.includes('published') ? (
      <Workbench />
    ) : (
      <KeepsInPage>
        <Workbench />
      </KeepsInPage>
    )}
  </StrictMode>,
)
