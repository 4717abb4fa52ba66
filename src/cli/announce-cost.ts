import type { Terminal } from './terminal.ts'

/** Seconds under which nobody needs to be told. */
const worthSaying = 3

/** What exact answers will take: on one thread, or why they cannot be had. */
type Cost =
  | { readonly configurations: number; readonly sweeps: number; readonly seconds: number }
  | { readonly refused: unknown }

/** Says how long exact answers will take before they begin, where that is long enough to wonder. */
export function announceCost(cost: Cost, { language, remark }: Terminal): void {
  if ('refused' in cost || cost.seconds < worthSaying) return
  const configurations = cost.configurations.toLocaleString(language)
  const seconds = Math.ceil(cost.seconds)
  remark(
    language === 'ja'
      ? `厳密に計算する：最大${configurations}通りの組合せ、計算${cost.sweeps}回、1スレッドで約${seconds}秒。\n`
      : `Exact: up to ${configurations} configurations, ${cost.sweeps} sweeps, about ${seconds} s on one thread.\n`,
  )
}
