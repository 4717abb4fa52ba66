import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { composeTree } from '../../src/language/compose-tree.ts'
import type { Notice } from '../../src/language/notice.ts'
import { parseWholeYaml } from '../../src/language/parse-yaml.ts'
import { filesIn, small } from './written-situation.ts'

const corners = `a:
  - b: 1
    c: [x, {y: z}]
  - d
e: |
  text
   more
f: >-
  folded
  line
"g h": 'q'
i: plain
  goes on
j: {a: b,
  c: "d
  e"}
k:
- p
- q: r
l: # comment
  t: u # more
m:
n: []
`

/** What all of YAML makes of a text, and null where it has something to say about it. */
function whole(text: string) {
  let isQuiet = true
  const notice: Notice = () => {
    isQuiet = false
  }
  const tree = parseWholeYaml({ name: 'a.yaml', text }, notice)
  return isQuiet ? tree : null
}

it('takes the short way for every file that ships', () => {
  const root = fileURLToPath(new URL('../../situations/', import.meta.url))
  const files = readdirSync(root).flatMap((name) =>
    filesIn(`${root}${name}`).filter((file) => file.name.endsWith('.yaml')),
  )
  const long = files.filter((file) => composeTree(file) === null).map((file) => file.name)
  expect(long).toEqual([])
})

it('puts a value that is missing in brackets where all of YAML puts it', () => {
  const text = 'a: {b:  ,\n  c: 1, d: }\n'
  expect(composeTree({ name: 'a.yaml', text })).toEqual(whole(text))
})

it('gives what all of YAML gives, or leaves it to that', () => {
  const bits = [
    '\n',
    '  ',
    ' ',
    '- ',
    ': ',
    ':',
    '#',
    ' #',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '? ',
    '&a ',
    '*a',
  ]
  const more = [
    '!t ',
    '~',
    'x',
    '---\n',
    '...\n',
    '%',
    '@',
    '\n  ',
    '\n- ',
    '\t',
    'null',
    ', ',
    '\\',
    '\r\n',
    '<<: ',
  ]
  const bit = fc.constantFrom(...bits, ...more)
  const edit = fc.record({ at: fc.nat(2000), removed: fc.constantFrom(0, 0, 0, 1, 2, 3), added: bit })
  let short = 0
  fc.assert(
    fc.property(fc.constantFrom(small, corners), fc.array(edit, { maxLength: 3 }), (base, edits) => {
      const text = edits.reduce<string>((result, { at, removed, added }) => {
        const start = at % (result.length + 1)
        return result.slice(0, start) + added + result.slice(start + removed)
      }, base)
      const tree = composeTree({ name: 'a.yaml', text })
      if (!tree) return
      short++
      expect(tree).toEqual(whole(text))
    }),
    { numRuns: 250 },
  )
  expect(short).toBeGreaterThan(50)
})
