import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import { exactJsonOf, exactValueOf } from '../../src/web/kept/exact-json.ts'
import { answerRequest } from '../../src/web/session/answer-request.ts'
import { answerers } from '../../src/web/session/answerers.ts'
import type { Ask, ComputeReply, SituationFiles } from '../../src/web/session/protocol.ts'
import { viewpointOf } from '../../src/web/session/viewpoint.ts'
import { wishesOf } from '../../src/web/session/wishes.ts'
import { readIssues } from '../../src/workspace/issues/read-issues.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { ledgerFolder } from '../browser/ledger-folder.ts'

const conflict = fileURLToPath(new URL('../../situations/korean-agreement', import.meta.url))
/** What only a situation with a conflict has an answer of its own to. */
const ofConflict: readonly Ask[] = ['stability']

let withLedger: string

beforeAll(async () => {
  withLedger = await ledgerFolder()
})

afterAll(() => rm(withLedger, { recursive: true, force: true }))

async function answersIn(directory: string, asks: readonly Ask[], search = ''): Promise<ComputeReply[]> {
  const { name, files, ledger, diagnostics } = await readFolder(directory)
  const folder: SituationFiles = { name, files, ledger, issues: await readIssues(directory), diagnostics }
  const replies: ComputeReply[] = []
  const request = {
    folder,
    viewpoint: viewpointOf(search),
    wishes: wishesOf(''),
    asks,
    seed: 1,
    members: 4,
    keys: {},
  }
  await answerRequest(request, workersInTurn, (reply) => replies.push(reply))
  return replies
}

const there = (value: unknown) => exactValueOf(exactJsonOf(value))

describe('what a page can ask for', () => {
  it.each(Object.keys(answerers) as Ask[])('%s comes back from where it was kept as it was', async (ask) => {
    const replies = await answersIn(ofConflict.includes(ask) ? conflict : withLedger, [ask])
    const last = replies.find((reply) => reply.kind === 'answer' && reply.isLast)
    expect(last, JSON.stringify(replies.at(-1))).toBeDefined()
    const { value } = last as Extract<ComputeReply, { kind: 'answer' }>
    expect(there(value)).toStrictEqual(value)
  })

  it('the situation itself comes back, its regimes still the objects that they were', async () => {
    const [opened] = (await answersIn(withLedger, [])) as Extract<ComputeReply, { kind: 'opened' }>[]
    const back = there(opened) as typeof opened
    expect(back).toStrictEqual(opened)
    const sames = (course: NonNullable<typeof opened>['course']) =>
      course.regimes.map(({ situation }) => situation === course.situation)
    expect(sames(back!.course)).toEqual(sames(opened!.course))
    expect(sames(back!.course)).toContain(true)
  })

  it('what an address names in vain is left out and said', async () => {
    const [opened] = (await answersIn(
      withLedger,
      [],
      '?reading=nobody&option=nothing&what-if=never&as-of=tomorrow',
    )) as Extract<ComputeReply, { kind: 'opened' }>[]
    expect(opened!.kind).toBe('opened')
    expect(opened!.unknown).toEqual([
      { of: 'reading', text: 'nobody' },
      { of: 'option', text: 'nothing' },
      { of: 'what-if', text: 'never' },
      { of: 'as-of', text: 'tomorrow' },
    ])
    expect(opened!.course.options).toEqual([])
  })
})
