/** The pages of the workbench in the order of its head, by the names that addresses and links know them by. */
export const pageNames = [
  'briefing',
  'contingency',
  'map',
  'judgements',
  'futures',
  'options',
  'readings',
  'stability',
  'evidence',
  'questions',
] as const
export type PageName = (typeof pageNames)[number]
