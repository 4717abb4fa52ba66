import type { WordsOfCode } from '../words-of-code.ts'
import { kindName, withArticle } from './kind-names.ts'
import { percent } from './percent.ts'

export const checkWords = {
  'unfit-id': ({ name, kind }) => ({
    title: `The ${kindName(kind)} id \`${name}\` has other characters than letters, digits and hyphens.`,
    label: 'not an id',
    help: 'Letters of any script will do. What people read stands under `title`.',
  }),
  'reserved-id': ({ name, kind }) => ({
    title: `\`${name}\` is a word of the language and cannot be the id of ${withArticle(kind)}.`,
    label: 'reserved, with event, state, quantity, any and rest',
    help: 'Choose another id; the title may stay.',
  }),
  'name-like-a-truth-value': ({ name, kind }) => ({
    title: `The ${kindName(kind)} id \`${name}\` is a truth value to some readers of YAML.`,
    label: 'read as a word here',
    help: 'Another name spares colleagues a surprise in other tools.',
  }),
  'dates-out-of-order': ({ from, to }) => ({
    title: `The situation runs from ${from} to ${to}, which is backwards.`,
    label: `not after ${from}`,
  }),
  'date-outside-term': ({ date, what, from, to }) => ({
    title: `${withArticle(what, 'capital')} is dated ${date}, outside the term from ${from} to ${to}.`,
    label: 'outside the term',
    help: 'Change the date, or the term in situation.yaml.',
  }),
  'entry-before-measure': ({ date, from }) => ({
    title: `A calendar entry dated ${date} comes with a measure that begins only on ${from}.`,
    label: 'has no effect',
    help: 'Give the measure an earlier `from`, or the entry a later date.',
  }),
  'shares-not-whole': ({ factor, sum }) => ({
    title: `The chances of the start of \`${factor}\` add up to ${percent(sum)}; they must add up to 100 %.`,
    label: `together ${percent(sum)}`,
    help: 'The situation starts in exactly one state of each factor.',
  }),
  'too-few-states': ({ factor, count }) => ({
    title: `\`${factor}\` has ${count === '0' ? 'no state' : 'one state'}, so nothing about it can change.`,
    label: 'a factor has at least two',
    help: 'Add the state that it could be in otherwise, or delete the factor.',
  }),
  'one-way-without-order': ({ factor }) => ({
    title: `\`${factor}\` is one-way, and its states have no order.`,
    label: 'which way?',
    help: 'Add `ordered: true`: it then moves from the first state towards the last.',
  }),
  'without-tempo': ({ factor, what }) => ({
    title: `\`${factor}\` has no tempo, so ${what === 'lean' ? 'its lean' : 'an influence on it'} does nothing.`,
    label: `moves nothing`,
    help: `Give \`${factor}\` a tempo, or let an event set it.`,
  }),
  'unreachable-state': ({ factor, state }) => ({
    title: `Nothing can bring \`${factor}\` to \`${state}\`.`,
    label: 'never reached',
    help: 'Let an event set it, let it start there with some chance, or delete it.',
  }),
  'requires-never-holds': ({ of, condition }) => ({
    title: `What \`${of}\` requires, \`${condition}\`, can never hold.`,
    label: 'none of these states can be reached',
  }),
  'event-never-happens': ({ event }) => ({
    title: `\`${event}\` has the rate 0 and no window, so it never happens.`,
    label: 'never',
    help: 'Give it a rate or a window in the calendar, or delete it.',
  }),
  'states-alike': ({ factor, states }) => ({
    title: `Nothing in the situation tells the states ${states} of \`${factor}\` apart.`,
    label: 'no influence, event, lean or question knows the difference',
    help: 'They share their future evenly. Say what speaks for one of them or what follows from it, or make them one.',
  }),
  'impossible-start': ({ condition }) => ({
    title: `The situation can start in \`${condition}\`, which it calls impossible.`,
    label: 'gives it weight',
    help: 'Change the start, or take the condition from `impossible`.',
  }),
  'impossible-outcome': ({ what, id, outcome, condition, mend }) => ({
    title: `${outcome === '' ? `What \`${id}\` sets` : `The outcome \`${outcome}\` of \`${id}\``} could lead into \`${condition}\`, which the situation calls impossible.`,
    label: 'sets a part of it, and the rest can hold',
    help:
      mend === ''
        ? 'Set the other factors too, or take the condition from `impossible`.'
        : what === 'event'
          ? `Add to \`requires\` of \`${id}\`: {${mend}}.`
          : `Set the other factor too, so that it is one of ${mend}.`,
  }),
  'branch-of-itself': (_, { contingencies }) => ({
    title: `These contingencies are part of each other: ${arrows(contingencies)}.`,
    label: 'leads back',
    help: 'Take `part-of` from the widest of them.',
  }),
  'interest-repeated': ({ actor, what, isOpposite }) => ({
    title:
      isOpposite === 'yes'
        ? `\`${actor}\` wants and avoids the same thing: \`${what}\`.`
        : `\`${actor}\` names the same interest twice: \`${what}\`.`,
    label: 'never decides: the first has spoken',
    help: 'Keep the one that is meant, in the place that its importance gives it.',
  }),
  'moves-with-alone': ({ name }) => ({
    title: `Only one range moves with \`${name}\`.`,
    label: 'moves alone',
    help: 'Give the same name to the range that it shares its doubt with, or delete it.',
  }),
} satisfies Record<string, WordsOfCode>

function arrows(names: unknown): string {
  return Array.isArray(names) ? names.join(' → ') : String(names)
}
