import { StrictMode } from 'react'
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
import { Workbench } from './workbench.tsx'

createRoot(document.querySelector('#workbench')!).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
)

// They are large and late in any case: the page does not wait for so much as their list.
void import('./frame/typefaces.ts').then(({ fetchTypefaces }) => fetchTypefaces())
