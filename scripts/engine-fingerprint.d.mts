export function engineFingerprint(root: string): string
