import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fromJSONSchema } from 'zod'
import { languageSchemas } from '../../src/language/schema.ts'
import { filesIn, small } from './written-situation.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const schemas = languageSchemas()

describe.each(Object.keys(schemas))('%s', (name) => {
  it('is published as the shapes have it (written by vitest --update)', async () => {
    await expect(`${JSON.stringify(schemas[name], null, 2)}
`).toMatchFileSnapshot(`../../schema/${name}`)
  })
})

const schema = (name: string) => fromJSONSchema(schemas[name] as Parameters<typeof fromJSONSchema>[0])
const situation = schema('situation.schema.json')

it('accepts every file of the flagship', () => {
  const files = filesIn(`${root}situations/korean-peninsula`).filter(
    ({ name, text }) => /yaml$/.test(name) && text.includes('$schema='),
  )
  expect(files.length).toBeGreaterThan(10)
  for (const { name, text } of files) {
    const kind = /\$schema=\S*?(\w+\.schema\.json)/.exec(text)![1]!
    expect([name, schema(kind).safeParse(parse(text)).error?.issues ?? []]).toEqual([name, []])
  }
})

it('accepts what the reader accepts, and refuses what it refuses', () => {
  const accepts = (text: string) => situation.safeParse(parse(text)).success
  expect(accepts(small)).toBe(true)
  expect(accepts(small.replace('tempo:', 'tempoo:'))).toBe(false)
  expect(accepts(small.replace('points: -1', 'point: -1'))).toBe(false)
  expect(
    accepts(`${small}options: {o: {from: 2025-10-01, adds: {factors: {talks: {lean: {none: 1}}}}}}\n`),
  ).toBe(true)
  expect(accepts(`${small}options: {o: {from: 2025-10-01, adds: {factors: {talks: {start: 1}}}}}\n`)).toBe(
    false,
  )
  expect(
    accepts(`${small}options: {o: {from: 2025-10-01, changes: {events: {summit: {rate: null}}}}}\n`),
  ).toBe(true)
})
