export function engineFingerprint(root: string): string
export function engineSources(root: string): string[]
