import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/stand-ins.css'
import './styles/tokens.css'
import './styles/parts.css'
import './styles/frame.css'
import './styles/briefing.css'
import './styles/contingency.css'
import './styles/signs.css'
import './styles/states.css'
import './styles/paper.css'
import { placeHere } from './frame/address-bar.ts'
import { published } from './publish/published.ts'
import { Workbench } from './workbench.tsx'

const StartPage = lazy(async () => ({ default: (await import('./opening/start-page.tsx')).StartPage }))
/** A published folder holds one situation and opens no other. */
const isStart = published === null && /^\/start\/?$/.test(placeHere().path)

createRoot(document.querySelector('#workbench')!).render(
  <StrictMode>
    {isStart ? (
      <Suspense fallback={null}>
        <StartPage />
      </Suspense>
    ) : (
      <Workbench />
    )}
  </StrictMode>,
)

// They are large and late in any case: the page does not wait for so much as their list.
void import('./frame/typefaces.ts').then(({ fetchTypefaces }) => fetchTypefaces())
