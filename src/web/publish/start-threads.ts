import { startThread } from './threads.ts'

/** The threads of a published page, each under the name by which the workbench starts it. */
export const startComputeWorker = () => startThread('compute')
export const startShardWorker = () => startThread('shard')
export const startLiveWorker = () => startThread('live')
export const startTextWorker = () => startThread('text')
export const startWouldMoveWorker = () => startThread('wouldMove')
