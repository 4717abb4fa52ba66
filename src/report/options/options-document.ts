import type { Situation } from '../../language/situation.ts'
import type { OptionsFinding, StrategyFinding } from '../../lenses/options/options-finding.ts'
import type { Provenance } from '../provenance.ts'
import type { OptionsDocument } from './options-schema.ts'

/** The document that `options --json` prints; see `schema/options.schema.json`. */
export function optionsDocument(
  situation: Situation,
  finding: OptionsFinding,
  { version, hash }: Provenance,
): OptionsDocument {
  const { plan, readings, criteria, unanswered, refused, claims } = finding
  const { isExact, runs, runsPerMember, members, seed } = plan
  const valuesId = (place: number) => valueIds(finding)[place]!
  return plain({
    kizashi: version,
    situation: situation.title,
    ...(hash === undefined ? {} : { hash }),
    actor: finding.actor,
    readings,
    method: { kind: isExact ? 'exact' : 'simulated', runs, runsPerMember, members, seed },
    origin: finding.origin,
    criteria: record(criteria, ({ id, title, want, atMost, atLeast }) => [
      id,
      { title, want, 'at-most': atMost, 'at-least': atLeast },
    ]),
    unanswered,
    values: record(finding.values, ({ title, weights }, place) => [
      valuesId(place),
      { title, weights: record(criteria, ({ id }, at) => [id, weights[at]!]) },
    ]),
    strategies: finding.strategies.map((one) => strategyOf(one, finding)),
    refused,
    flips: finding.flips.map(({ kind, first, second, values, among, pieces }) => ({
      kind,
      first: kind === 'values' ? valuesId(first) : readings[first]!,
      second: kind === 'values' ? valuesId(second) : readings[second]!,
      values: values === null ? null : valuesId(values),
      among,
      pieces,
    })),
    failures: finding.failures.map((failure) => ({
      ...failure,
      of: failure.of.kind === 'limit' ? failure.of : { kind: 'worse', values: valuesId(failure.of.values) },
    })),
    information: finding.information.map((one) => ({ ...one, values: valuesId(one.values) })),
    tippings: finding.tippings.map((one) => ({
      ...one,
      values: valuesId(one.values),
      reading: readings[one.reading]!,
    })),
    pathways: finding.pathways.map((one) => ({ ...one, values: valuesId(one.values) })),
    signs: finding.signs.map((one) => ({ ...one, values: valuesId(one.values) })),
    claims,
  })
}

/** The name of a set of values; where the situation has none, that of the one that stands for them. */
function valueIds({ values, origin }: OptionsFinding): string[] {
  return values.map(({ id }) => id ?? (origin === 'criteria' ? 'alike' : 'harm'))
}

function strategyOf(one: StrategyFinding, finding: OptionsFinding) {
  const { readings, criteria } = finding
  return {
    id: one.id,
    options: one.options,
    origin: one.origin,
    verdict: one.verdict,
    readings: record(readings, (id, reading) => [
      id,
      {
        criteria: record(criteria, (criterion, place) => [criterion.id, one.outcomes[reading]![place]!]),
        allLimits: one.allLimits[reading]!,
        undominated: one.undominated[reading]!,
      },
    ]),
    values: record(one.views, ({ regret, readings: own }, place) => [
      valueIds(finding)[place]!,
      { regret, readings: record(own, (score, reading) => [readings[reading]!, score]) },
    ]),
  }
}

function record<Item, Value>(
  items: readonly Item[],
  entry: (item: Item, place: number) => readonly [string, Value],
): Record<string, Value> {
  return Object.fromEntries(items.map(entry))
}

/** A finding's lists are never written to; the document's type does not say so. */
function plain(document: unknown): OptionsDocument {
  return document as OptionsDocument
}
