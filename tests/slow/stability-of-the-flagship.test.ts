import { describe, expect, it } from 'vitest'
import { runKizashi } from '../cli/run-kizashi.ts'

describe('stability of the flagship', () => {
  it('prints one JSON document, for the flagship too', async () => {
    const { out } = await runKizashi(['stability', 'korean-peninsula', '--draws', '0', '--json'])
    const document = JSON.parse(out)
    expect(document.method).toMatchObject({ kind: 'exact', outcomes: 6336 })
    expect(document.states).toHaveLength(6336)
    expect(Object.keys(document.stable)).toHaveLength(7)
  })

  it('looks at one outcome, from another state of the environment', async () => {
    const words = ['--at', 'tension=crisis', '--outcome', 'rok-nuclear=latency', '--draws', '0']
    const { out, code } = await runKizashi(['stability', 'korean-peninsula', ...words])
    expect(code).toBe(0)
    expect(out).toContain('The outcome asked for')
    expect(out).toContain('Tension on the peninsula: Crisis')
  })
})
