import type { WordsOfCode } from '../words-of-code.ts'

const unreadable: Readonly<Record<string, string>> = {
  torn: 'the line ends before its closing brace',
  'not-json': 'this is not JSON',
  'not-an-object': 'an entry is written in braces: {"date": …}',
  'too-long': 'a line may have 100,000 characters',
  'merge-mark': 'a mark that git left when two versions met',
}

const expected: Readonly<Record<string, string>> = {
  text: 'a text',
  'true-or-false': '`true` or `false`',
  probability: 'a number from 0 to 1, such as 0.35',
  'one-factor': 'one factor with one state or a list of states, such as {"talks": "contacts"}',
  resolution: '"yes", "no", "annulled" or "ambiguous"',
  'number-resolution': 'a number, "annulled" or "ambiguous"',
  number: 'a number',
  confidence: 'a number above 0 and at most 1, such as 0.8',
  round: '1 (made alone) or 2 (after the group talked)',
  'list-of-claims': 'a list of ids of claims',
  date: 'a date such as 2025-03-01, 2025-03, 2025 or 2025-03-01T22:10+09:00',
}

const a = (kind: string | undefined) => (/^[aeiou]/.test(kind ?? '') ? `an ${kind}` : `a ${kind}`)

export const ledgerWords = {
  'entry-unreadable': ({ line, reason }) => ({
    title: `Line ${line} of the ledger is not one whole entry.`,
    label: unreadable[reason!] ?? `${reason}`,
    help:
      reason === 'merge-mark'
        ? 'Delete the marks and keep the lines of both sides. `ledger.jsonl merge=union` in .gitattributes spares this.'
        : 'One entry is one JSON object on one line. The other lines are read.',
  }),
  'entry-without-kind': ({ kinds }) => ({
    title: 'An entry of the ledger does not say what it records.',
    label: 'no `indicator`, `event`, `state`, `question`, `as-of` or `retracts`',
    help: `An entry is one of: ${kinds}.`,
  }),
  'entry-of-two-kinds': ({ kinds }) => ({
    title: `One entry of the ledger records several things: ${kinds}.`,
    label: 'one entry, one observation',
    help: 'Write a line for each.',
  }),
  'entry-incomplete': ({ kind, keys }) => ({
    title: `${a(kind).replace(/^a/, 'A')} entry lacks ${keys}.`,
    label: `add ${keys}`,
  }),
  'entry-value': ({ key, expected: kind, found }) => ({
    title: `\`${key}\` of a ledger entry reads \`${found}\`.`,
    label: `expected ${expected[kind!] ?? kind}`,
  }),
  'entry-key-unknown': ({ kind, key }) => ({
    title: `${a(kind).replace(/^a/, 'A')} entry has nothing called \`${key}\`.`,
    label: 'not known here',
  }),
  'entry-before-start': ({ date, from }) => ({
    title: `An entry is dated ${date}, before the situation begins on ${from}.`,
    label: `before ${from}`,
    help: 'What was known by then belongs into `start`.',
  }),
  'entry-after-end': ({ date, to }) => ({
    title: `An entry is dated ${date}, after the situation ends on ${to}.`,
    label: 'bears on nothing that is asked',
    help: 'Move `to` in situation.yaml if the term is to be longer.',
  }),
  'event-on-start': ({ event, from }) => ({
    title: `\`${event}\` is entered on ${from}, the day on which the situation begins.`,
    label: 'what happened on the first day is part of the start',
    help: 'Write what it brought about into `start`, or let the situation begin a day earlier.',
  }),
  'event-needs-day': ({ event, date }) => ({
    title: `\`${event}\` is always reported, so its day is known; the ledger says ${date}.`,
    label: 'a day is needed here',
    help: 'Give the day, or take `reported: always` from the event.',
  }),
  'entry-at-last-day': ({ date, day }) => ({
    title: `An entry dated ${date} is taken to stand at ${day}.`,
    label: 'the last day that it can mean',
    help: 'Give the day if it is known.',
  }),
  'entry-id-twice': ({ id }) => ({
    title: `Two different entries of the ledger share the id \`${id}\`.`,
    label: 'the second is left out',
    help: 'Delete the `id` of one: it then gets one from its content.',
  }),
  'entry-repeated': ({ id }) => ({
    title: `The entry \`${id}\` stands in the ledger twice.`,
    label: 'counts once',
    help: 'If it did happen twice that day, give each its time or a note.',
  }),
  'retracts-nothing': ({ id }) => ({
    title: `No entry of the ledger has the id \`${id}\`, so nothing is taken back.`,
    label: 'nothing to retract',
  }),
  'retracts-retraction': ({ id }) => ({
    title: `The entry \`${id}\` is itself a retraction and cannot be taken back.`,
    label: 'retracts a retraction',
    help: 'Enter the observation again as a new line.',
  }),
  'state-says-nothing': ({ factor, states }) => ({
    title: `The entry lists every state of \`${factor}\` (${states}), so it tells nothing.`,
    label: 'all states that there are',
    help: 'List only those that it may have been in.',
  }),
  'looks-too-close': ({ indicator, date, other, lookDays }) => ({
    title: `Two looks at \`${indicator}\`, on ${other} and ${date}, are closer than half its interval of ${Math.round(Number(lookDays))} days.`,
    label: 'counts as if it were independent of the one before',
    help: 'If both rest on the same observation, retract one.',
  }),
  'estimate-out-of-order': ({ low, best, high }) => ({
    title: `The best guess, ${best}, does not lie between the lowest, ${low}, and the highest, ${high}.`,
    label: 'lowest, best, highest are to rise in this order',
  }),
  'resolved-twice': ({ question, outcome, other }) => ({
    title: `\`${question}\` is settled as ${outcome}, and before that as ${other}.`,
    label: 'this later one counts',
    help: 'Take back the one that is wrong: `{"retracts": ID}`.',
  }),
} satisfies Record<string, WordsOfCode>
