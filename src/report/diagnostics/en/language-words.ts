import type { WordsOfCode } from '../words-of-code.ts'
import { kindName, withArticle } from './kind-names.ts'
import { percent } from './percent.ts'

const numbers: Readonly<Record<string, string>> = {
  points: 'points, such as 1, -2 or 0.5..1.5',
  chance: 'a chance, such as 20%, 0.2 or 5..15%',
  rate: 'a rate, such as once in 8..20 years, 0.1 per year or 10% within a year',
  tempo: 'a stretch of time, such as 6 months or 9..15 months',
  number: 'a number or a range, such as 50 or 40..60',
  look: 'how often one looks, such as monthly or 2 weeks',
}

const forms: Readonly<Record<string, string>> = {
  count: 'an expected number of times',
  mean: 'a mean',
  above: 'a quantity',
}

const found: Readonly<Record<string, string>> = {
  map: 'a map',
  list: 'a list',
  text: 'a text',
  nothing: 'nothing',
}

const allowed = (facts: { known?: unknown }) => {
  const known = Array.isArray(facts.known) ? (facts.known as string[]) : []
  return known.length > 0 && known.length <= 12 ? `Known here: ${known.join(', ')}.` : ''
}

export const languageWords = {
  'unknown-key': ({ key, kind, read }, facts) => ({
    title: `${withArticle(kind, 'capital')} has nothing called \`${key}\`.`,
    label: 'not known here',
    help:
      read === undefined
        ? allowed(facts)
        : `It has been read as \`${read}\`, so that nothing else is told that only follows from it.`,
  }),
  'unknown-id': ({ name, kind, of }, facts) => ({
    title:
      of === ''
        ? `There is no ${kindName(kind)} called \`${name}\`.`
        : `\`${of}\` has no ${kindName(kind)} called \`${name}\`.`,
    label: kind === 'column' ? 'no column of it' : 'not declared in this situation',
    help: allowed(facts),
  }),
  'situation-missing': ({ file }) => ({
    title: `The folder has no \`${file}\`, or nothing stands in it.`,
    label: 'a situation begins here',
    help: '`kizashi new FOLDER` makes a small situation that runs at once.',
  }),
  'yaml-unreadable': ({ reason }) => ({
    title: 'From here on the text is not YAML.',
    label: `${reason}`,
    help: 'Often a bracket or a quotation mark that is not closed, or a line that is indented too little.',
  }),
  'several-documents': () => ({
    title: 'The file holds several YAML documents; a file of a situation is one.',
    label: 'a second document begins here',
    help: 'Take out the line `---`, or give each document a file of its own.',
  }),
  'forbidden-character': ({ character }) => ({
    title: `The text holds a control character, ${character}.`,
    label: 'this one',
    help: 'Delete it. It often comes along when text is copied from a PDF.',
  }),
  'text-too-long': ({ length, limit }) => ({
    title: `The file has ${thousands(length)} characters; a file of a situation has ${thousands(limit)} at most.`,
    label: 'not read',
    help: 'Split it into several files of the folder.',
  }),
  'nested-too-deep': ({ limit }) => ({
    title: `The text is nested more than ${limit} levels deep.`,
    label: 'too deep from here on',
    help: 'Nothing in a situation needs that; look for a bracket that is not closed.',
  }),
  'too-many': ({ what, limit, count }) => ({
    title: `The situation has ${count === undefined ? 'too many' : thousands(count)} ${what}; at most ${thousands(limit)} can be read.`,
    label: `more than ${thousands(limit)}`,
  }),
  'duplicate-key': ({ key }) => ({
    title: `\`${key}\` is written twice.`,
    label: 'the second time',
    help: 'Keep one, or give one of them another name.',
  }),
  'wrong-kind': ({ expected, found: is }) => ({
    title: `${withArticle(expected, 'capital')} is expected here.`,
    label: `this is ${found[is!] ?? is}`,
  }),
  'missing-key': ({ key, kind }) => ({
    title: `${withArticle(kind, 'capital')} needs \`${key}\`.`,
    label: `\`${key}\` is missing`,
  }),
  'nothing-written': ({ key }) => ({
    title: `Nothing is written under \`${key}\`.`,
    label: 'passed over',
    help: 'Write its value, or delete the key.',
  }),
  'one-or-the-other': ({ keys }) => ({
    title: `These cannot stand together: ${keys}.`,
    label: 'keep one of them',
  }),
  'unknown-choice': ({ written, allowed: choices }) => ({
    title: `\`${written}\` is not one of the words that can stand here.`,
    label: `one of: ${choices}`,
  }),
  'unreadable-number': ({ written, expected }) => ({
    title: `\`${written}\` cannot be read as ${expected === 'look' ? 'an interval' : `a ${expected === 'points' ? 'number of points' : expected}`}.`,
    label: `expected ${numbers[expected!] ?? expected}`,
  }),
  'unreadable-date': ({ written }) => ({
    title: `\`${written}\` is no date of the calendar.`,
    label: 'expected year-month-day, such as 2025-03-01',
  }),
  'unreadable-grade': ({ written }) => ({
    title: `\`${written}\` is no grade of the Admiralty code.`,
    label: 'a letter A to F and a digit 1 to 6, such as B2',
    help: 'The letter grades the source, the digit the claim; F and 6 mean that it cannot be judged.',
  }),
  'wide-characters': ({ written, read }) => ({
    title: `\`${written}\` is written with full-width characters and read as \`${read}\`.`,
    label: 'full width',
  }),
  'empty-range': ({ written }) => ({
    title: `The range \`${written}\` runs from its high end to its low one.`,
    label: 'nothing lies between',
    help: 'Write the lower end first.',
  }),
  'range-touches-zero': ({ written, expected }) => ({
    title: `The ${expected} \`${written}\` touches 0.`,
    label: 'must stay above 0',
    help:
      expected === 'tempo'
        ? 'A factor that never moves by itself has no tempo at all.'
        : 'Ranges of rates are drawn on a logarithmic scale, which has no 0. Give the lowest rate you would defend.',
  }),
  'number-out-of-bounds': ({ written, expected }) => ({
    title:
      expected === 'chance'
        ? `The chance \`${written}\` is not between 0 and 1 (0% and 100%).`
        : `The ${expected} \`${written}\` is out of bounds.`,
    label:
      expected === 'chance'
        ? 'between 0 and 1'
        : expected === 'rate'
          ? 'above 0; a chance within a time below 100%'
          : 'above 0',
  }),
  'empty-condition': () => ({
    title: 'A condition names at least one factor and one of its states.',
    label: 'names none',
    help: 'For example {talks: leaders} or {line: [mixed, soft]}.',
  }),
  'duplicate-id': ({ name, kinds }) => ({
    title: `\`${name}\` is the name of two things (${kinds}).`,
    label: 'the second',
    help: 'Factors, events, quantities and questions share one space of names. Rename one.',
  }),
  'missing-state': ({ factor, what, states }) => ({
    title: `\`${what}\` gives no number for ${states} of \`${factor}\`.`,
    label: `missing: ${states}`,
    help: what === 'seen' ? 'Each state needs the chance of seeing the indicator in it.' : '',
  }),
  'order-missing': ({ factor, states }) => ({
    title: `An influence acts on \`${factor}\` as a whole, and its states have no order.`,
    label: 'which way would be up?',
    help: `Add \`ordered: true\` to \`${factor}\`, or name the state: one of ${states}.`,
  }),
  'shares-exceed-whole': ({ sum }) => ({
    title: `The chances of the outcomes add up to ${percent(sum)}; together they have 100 % at most.`,
    label: 'these chances',
    help: 'Lower some of them. What they leave over is the outcome `rest`, which need not be written.',
  }),
  'chance-of-rest': () => ({
    title: 'The outcome `rest` takes what the others leave over and has no chance of its own.',
    label: 'delete this',
  }),
  'duplicate-influence': ({ influence }) => ({
    title: `The influence \`${influence}\` is written twice.`,
    label: 'the second',
    help: 'Their points would add up without anybody seeing it. Keep one.',
  }),
  'harm-of-nobody': ({ contingency }) => ({
    title: `The harm of \`${contingency}\` is nobody's: the situation has no viewpoint.`,
    label: 'whose harm?',
    help: 'Write {home: 3}, or name a `viewpoint:` in situation.yaml.',
  }),
  'no-probability': ({ form, where }) => ({
    title:
      `${forms[form!] ?? form} is no probability, and ${where === 'given' ? '`given` conditions on one' : 'a contingency has one'}.`.replace(
        /^./,
        (letter) => letter.toUpperCase(),
      ),
    label: 'ask for an event or a state',
  }),
  'change-not-allowed': ({ key, changer }) => ({
    title: `${changer === 'reading' ? 'A reading' : 'An option or what-if'} cannot change \`${key}\`.`,
    label: 'the same in every reading and under every option',
    help: 'It would be another situation: its answers could no longer be set beside these.',
  }),
  'nothing-to-change': ({ key }) => ({
    title: `There is no \`${key}\` here that could be changed or removed.`,
    label: 'changes nothing',
  }),
  'options-conflict': ({ options, judgement }) => ({
    title: `The options ${options} both replace \`${judgement}\`.`,
    label: 'the later one would silently win',
    help: 'Write what they do under `adds:`, which adds up, or choose one of them.',
  }),
  'options-exclude': ({ options }) => ({
    title: `The options ${options} exclude each other and cannot be chosen together.`,
    label: 'excludes the other',
  }),
  'option-needs': ({ option, needs }) => ({
    title: `The option ${option} needs ${needs}, which is not chosen.`,
    label: 'cannot be taken without it',
    help: `Choose ${needs} as well, or leave this option out.`,
  }),
  'needs-itself': (_, { options }) => ({
    title: `These options need each other in a circle: ${Array.isArray(options) ? options.join(' → ') : options}.`,
    label: 'leads back',
    help: 'None of them could come first. If they are always taken together, write them as one option.',
  }),
  'needs-excluded': ({ option, options }) => ({
    title: `The option ${option} can never be taken: with what it needs, ${options} exclude each other.`,
    label: 'needs what cannot be had together',
    help: 'Take one of them from `needs`, or the other from `excludes`.',
  }),
} satisfies Record<string, WordsOfCode>

function thousands(count: unknown): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
