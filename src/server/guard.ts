import type { Context, MiddlewareHandler } from 'hono'

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses requests that another web site sent, or that came under another name for this machine (DNS rebinding):
 * the Host must be a loopback name with our port, and an Origin, where there is one, must be that same address.
 */
export function guardLoopback(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = loopbackNames.map((name) => `${name}:${port()}`)
    const host = context.req.header('host') ?? ''
    const origin = context.req.header('origin')
    if (!hosts.includes(host)) return context.text('This server answers only to this computer.', 403)
    if (origin !== undefined && !hosts.some((name) => origin === `http://${name}`)) {
      return context.text('This server answers only to its own pages.', 403)
    }
    await next()
  }
}

/**
 * Refuses to change anything for a request that a page of ours would not send: it names its origin, which
 * `guardLoopback` has held to be ours, and sends JSON, which another site's form cannot.
 */
export function guardWrites(): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
    if (context.req.header('origin') === undefined) return refused(context, 'origin', 403)
    const kind = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (kind !== 'application/json') return refused(context, 'content-type', 415)
    await next()
  }
}

function refused(context: Context, detail: string, status: 403 | 415): Response {
  return context.json({ kind: 'fault', fault: { reason: 'not-understood', file: '', detail } }, status)
}
