import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/tokens.css'
import './styles/parts.css'
import './styles/frame.css'
import './styles/briefing.css'
import './styles/contingency.css'
import './styles/signs.css'
import './styles/states.css'
import { Workbench } from './workbench.tsx'

createRoot(document.querySelector('#workbench')!).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
)
