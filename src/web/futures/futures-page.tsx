import type { PageView } from '../frame/page-view.ts'
export function FuturesPage(_: PageView) {
  return <h1>…</h1>
}
