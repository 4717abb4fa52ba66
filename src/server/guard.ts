import type { MiddlewareHandler } from 'hono'

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
