import { influence } from './element-shapes.ts'
import { number } from './plain-shapes.ts'
import type { JsonSchema, SchemaScope } from './shape.ts'
import {
  changedByMeasure,
  changedByReading,
  coverageShape,
  readingShape,
  situationFields,
  situationShape,
} from './situation-shape.ts'
import { tipsShape } from './tips/tip-shapes.ts'

/**
 * The JSON Schemas of the language by file name, for completion and checking in an editor. The situation's holds for
 * every YAML file directly in the folder, so it requires no top-level key: each may stand in another file.
 */
export function languageSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'situation.schema.json': published('A situation of Kizashi, or a part of one', (scope) => {
      const { required: _, ...root } = situationShape.schema(scope)
      return root
    }),
    'reading.schema.json': published('A reading of a situation of Kizashi', (scope) =>
      readingShape.schema(scope),
    ),
    'coverage.schema.json': published('What a situation of Kizashi carries of its documents', (scope) =>
      coverageShape.schema(scope),
    ),
    'tips.schema.json': published('Rules of Kizashi that turn rows of event data into proposals', (scope) =>
      tipsShape.schema(scope),
    ),
  }
}

function published(title: string, root: (scope: SchemaScope) => JsonSchema): JsonSchema {
  const scope: SchemaScope = { of: 'whole', definitions: new Map() }
  const body = root(scope)
  const text = JSON.stringify(body)
  if (/"#\/definitions\/(sources|measure-changes|reading-changes|adds)"/.test(text)) defineLater(scope)
  const definitions = Object.fromEntries([...scope.definitions].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...body, definitions }
}

/** What shapes leave to be read later is described here, where the whole language is at hand. */
function defineLater(scope: SchemaScope): void {
  const { definitions } = scope
  definitions.set('sources', {
    description: 'Names of files in CSL-YAML, CSL-JSON or BibTeX, or sources in CSL.',
    anyOf: [{ type: 'string' }, { type: 'array', items: { type: ['string', 'object'] } }, { type: 'object' }],
  })
  definitions.set('measure-changes', changesOf(changedByMeasure, scope))
  definitions.set('reading-changes', changesOf(changedByReading, scope))
  definitions.set('adds', addsSchema(scope))
}

function changesOf(keys: readonly string[], { definitions }: SchemaScope): JsonSchema {
  const scope: SchemaScope = { of: 'changes', definitions }
  const fields: Readonly<Record<string, (typeof situationFields)[keyof typeof situationFields]>> =
    situationFields
  const properties = keys.map((key) => [
    key,
    { ...fields[key]!.shape.schema(scope), description: fields[key]!.about },
  ])
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) }
}

function addsSchema(scope: SchemaScope): JsonSchema {
  const points = number('points').schema(scope)
  const byState = { type: 'object', additionalProperties: points }
  const closed = (properties: JsonSchema) => ({ type: 'object', additionalProperties: false, properties })
  const each = (properties: JsonSchema) => ({ type: 'object', additionalProperties: closed(properties) })
  return closed({
    factors: each({ lean: byState, inertia: points, tempo: { anyOf: [points, byState] } }),
    events: each({ rate: points }),
    influences: { type: 'array', items: influence.schema(scope) },
  })
}
