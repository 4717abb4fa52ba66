import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** The name carries the port: cookies do not tell ports apart, and two workbenches may be open at once. */
function cookieName(port: number): string {
  return `kizashi-${port}`
}

/**
 * Lets only a browser speak to the server that was opened at the address which the server printed: the token in that
 * address becomes a cookie, which no script reads and no other site sends, and leaves the address. The pages themselves
 * are given to anybody; without the cookie they say which address to open.
 */
export function guardToken(token: string, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const address = new URL(context.req.url)
    const given = address.searchParams.get('token')
    if (given !== null && context.req.method === 'GET') {
      if (isSame(given, token))
        setCookie(context, cookieName(port()), token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      address.searchParams.delete('token')
      context.header('cache-control', 'no-store')
      return context.redirect(`${address.pathname.replace(/^\/+/, '/')}${address.search}`, 302)
    }
    const isAsked = address.pathname.startsWith('/api/')
    if (isAsked && !isSame(getCookie(context, cookieName(port())) ?? '', token))
      return context.json({ kind: 'locked-out' }, 401)
    await next()
  }
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}
