import fc from 'fast-check'
import type { SourceFile } from '../../../src/language/span.ts'

/** How a text is written, where YAML leaves the choice. */
interface Style {
  readonly lineEnd: '\n' | '\r\n'
  readonly hasMark: boolean
  readonly endsWithLine: boolean
  readonly indent: 2 | 4
  readonly quote: '' | "'" | '"'
  readonly isWide: boolean
  readonly remark: string
  readonly isBraced: boolean
  readonly hasNoteBlock: boolean
}

const style: fc.Arbitrary<Style> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'),
  hasMark: fc.boolean(),
  endsWithLine: fc.boolean(),
  indent: fc.constantFrom(2, 4),
  quote: fc.constantFrom('', "'", '"'),
  isWide: fc.boolean(),
  remark: fc.constantFrom('', ' # 注：要確認', ' # see: the minutes, [p. 3]', '   #'),
  isBraced: fc.boolean(),
  hasNoteBlock: fc.boolean(),
})

/** A small situation in a random style, in one file, with the file of a reading that judges something otherwise. */
export const randomFiles: fc.Arbitrary<SourceFile[]> = style.map((chosen) => [
  { name: 'situation.yaml', text: finished(situationLines(chosen), chosen) },
  { name: 'readings/other.yaml', text: finished(readingLines(chosen), chosen) },
])

function finished(lines: readonly string[], { lineEnd, hasMark, endsWithLine }: Style): string {
  return `${hasMark ? '\uFEFF' : ''}${lines.join(lineEnd)}${endsWithLine ? lineEnd : ''}`
}

function situationLines(chosen: Style): string[] {
  const { indent, remark, hasNoteBlock } = chosen
  const in1 = ' '.repeat(indent)
  const in2 = in1 + in1
  const in3 = in2 + in1
  return [
    `kizashi: 1${remark}`,
    'title: 二つの船団',
    'from: 2026-01-01',
    'to: 2027-12-31',
    'viewpoint: home',
    'actors: {home: {title: 自国}}',
    '',
    '# who decides',
    'factors:',
    `${in1}talks:`,
    `${in2}title: {en: Talks, ja: '協議'}`,
    `${in2}states: [broken, working, agreed]`,
    `${in2}ordered: true`,
    ...mapLines('start', { broken: '2０%', working: '60%', agreed: '20%' }, in2, in3, chosen),
    `${in2}tempo: ${number('6 months', chosen)}${remark}`,
    ...mapLines('lean', { working: '0.5..1.5', agreed: '-1' }, in2, in3, chosen),
    ...(hasNoteBlock ? [`${in2}note: |`, `${in3}A remark`, '', `${in3}of several lines`] : []),
    '',
    `${in1}patrols: # 海警`,
    `${in2}states: {few: {}, many: {}}`,
    `${in2}start: few`,
    `${in2}tempo: {few: ${number('9..15 months', chosen)}, many: 1 year}`,
    `${in2}inertia: {value: ${number('1', chosen)}, because: [c1], note: "a: b"}`,
    'events:',
    `${in1}collision:`,
    `${in2}rate: ${number('once in 4 years', chosen)}${remark}`,
    `${in2}outcomes:`,
    `${in3}deaths: {chance: ${number('30%', chosen)}, sets: {talks: broken}}${remark}`,
    `${in3}rest: {}`,
    'influences:',
    `${in1}# the first`,
    `${in1}- {from: {patrols: many}, to: collision, points: ${number('1..2', chosen)}, because: c1}${remark}`,
    `${in1}- from: {talks: agreed}`,
    `${in1}  to: {patrols: few}`,
    `${in1}  points: ${number('1', chosen)}${remark}`,
    `${in1}- {from: [{talks: broken}, {patrols: many}], to: {collision: deaths}, points: 1}`,
    `claims: {c1: {says: 'x'}, c2: {says: y}}`,
    'contingencies:',
    `${in1}war: {ask: {state: {talks: broken}, by: 2027-12-31}, harm: ${number('3', chosen)}}`,
  ]
}

function mapLines(
  key: string,
  values: Readonly<Record<string, string>>,
  outer: string,
  inner: string,
  chosen: Style,
): string[] {
  const entries = Object.entries(values).map(([name, value]) => `${name}: ${number(value, chosen)}`)
  if (chosen.isBraced) return [`${outer}${key}: { ${entries.join(' ,  ')} }${chosen.remark}`]
  return [`${outer}${key}:${chosen.remark}`, ...entries.map((entry) => `${inner}${entry}${chosen.remark}`)]
}

/** A number in the quotes and the width of the style. */
function number(text: string, { quote, isWide }: Style): string {
  const wide = isWide
    ? text.replace(/[0-9%]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).replace('..', '〜')
    : text
  return `${quote}${wide}${quote}`
}

function readingLines(chosen: Style): string[] {
  const { indent, remark, isBraced } = chosen
  const in1 = ' '.repeat(indent)
  const in2 = in1 + in1
  return [
    `reading: other${remark}`,
    'changes:',
    ...(isBraced
      ? [`${in1}events: {collision: {rate: ${number('once in 9 years', chosen)}}}`]
      : [
          `${in1}events:`,
          `${in2}collision: {rate: ${number('once in 9 years', chosen)}} # 別の見方`,
          `${in1}influences:`,
          `${in2}- {from: {talks: agreed}, to: {patrols: few}, points: 2}${remark}`,
        ]),
  ]
}
