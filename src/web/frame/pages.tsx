import { type ComponentType, lazy, Suspense } from 'react'
import type { PageName } from '../../report/page-names.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { BriefingView } from '../briefing/briefing-view.tsx'
import { firstAsks } from '../session/first-asks.ts'
import type { Ask } from '../session/protocol.ts'
import { PageNotThere } from '../states/page-not-there.tsx'
import { Patient } from '../states/patient.tsx'
import type { PageView } from './page-view.ts'

interface PageDefinition {
  readonly View: ComponentType<PageView>
  /** What the page needs to have computed, the first first. */
  readonly asks: readonly Ask[]
}

/** Every page: the first one's code comes with the frame, the others' when they are opened. */
export const pages: Readonly<Record<PageName, PageDefinition>> = {
  briefing: { View: BriefingView, asks: firstAsks },
  contingency: {
    View: onDemand(async () => (await import('../contingency/contingency-view.tsx')).ContingencyView),
    asks: firstAsks,
  },
  map: {
    View: onDemand(async () => (await import('../map/map-page.tsx')).MapPage),
    asks: ['strengths', 'forecast'],
  },
  judgements: {
    View: onDemand(async () => (await import('../judgements/judgements-page.tsx')).JudgementsPage),
    asks: ['forecast'],
  },
  futures: {
    View: onDemand(async () => (await import('../futures/futures-page.tsx')).FuturesPage),
    asks: ['futures'],
  },
  options: {
    View: onDemand(async () => (await import('../options/options-page.tsx')).OptionsPage),
    asks: ['options'],
  },
  readings: {
    View: onDemand(async () => (await import('../readings/readings-page.tsx')).ReadingsPage),
    asks: ['compare'],
  },
  stability: {
    View: onDemand(async () => (await import('../stability/stability-page.tsx')).StabilityPage),
    asks: ['stability'],
  },
  evidence: {
    View: onDemand(async () => (await import('../evidence/evidence-page.tsx')).EvidencePage),
    asks: ['update', 'watch'],
  },
  questions: {
    View: onDemand(async () => (await import('../questions/questions-page.tsx')).QuestionsPage),
    asks: ['score', 'update'],
  },
}

/** A page whose code is fetched when it is first opened; where it cannot be had, the page says so. */
function onDemand(load: () => Promise<ComponentType<PageView>>): ComponentType<PageView> {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch {
      return { default: PageNotThere }
    }
  })
}

/** The page in view. */
export function Page({ page, ...view }: PageView & { readonly page: PageName }) {
  const { View } = pages[page]
  const waiting = (
    <Patient>
      <p className="quiet" role="status">
        {phrasesOf(view.language).opening}
      </p>
    </Patient>
  )
  return (
    <Suspense fallback={waiting}>
      <View {...view} />
    </Suspense>
  )
}
