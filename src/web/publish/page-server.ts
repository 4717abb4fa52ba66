import type { Silence } from '../saving/saving-server.ts'

/** A published page has no server: whatever would be sent stays unsent, and nothing is asked. */
export async function sent(): Promise<Silence> {
  return { kind: 'unreachable' }
}
