import type { RunningServer } from '../../src/server/serve.ts'

/** What a browser that was opened at the server's address sends along. */
export function cookieOf({ origin, token }: Pick<RunningServer, 'origin' | 'token'>): string {
  return `kizashi-${new URL(origin).port}=${token}`
}

export async function getJson<Value>(server: RunningServer, path: string): Promise<Value> {
  const response = await fetch(`${server.origin}${path}`, { headers: { cookie: cookieOf(server) } })
  return response.json() as Promise<Value>
}

/** Sends what a page would send; headers that are given stand in the place of a page's. */
export function send(
  server: RunningServer,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string | null>> = {},
): Promise<Response> {
  const all = {
    cookie: cookieOf(server),
    origin: server.origin,
    'content-type': 'application/json',
    ...headers,
  }
  const sent = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null)
  return fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: Object.fromEntries(sent),
    body: JSON.stringify(body),
  })
}
