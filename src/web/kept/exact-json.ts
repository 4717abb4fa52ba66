/** The key under which an object of the text says what it stands for; values that have it themselves are written otherwise. */
const tag = '~'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const arrays = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint16Array, Uint8Array } as const
type ArrayName = keyof typeof arrays
type NumberArray = InstanceType<(typeof arrays)[ArrayName]>

const oddNumbers: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  'minus-infinity': Number.NEGATIVE_INFINITY,
  'minus-zero': -0,
}

/**
 * A value as JSON that `exactValueOf` gives back to the last bit: numbers that JSON lacks, `undefined`, maps, sets, arrays of
 * numbers, and objects met in several places, which are one object again afterwards. No cycles, no functions, no class of
 * one's own.
 *
 * @throws TypeError where there is something that would not come back
 */
export function exactJsonOf(value: unknown): string {
  const uses = new Map<object, number>()
  countUses(value, uses)
  return JSON.stringify(written(value, uses, new Map()))
}

function countUses(value: unknown, uses: Map<object, number>): void {
  if (typeof value !== 'object' || value === null) return
  const before = uses.get(value) ?? 0
  uses.set(value, before + 1)
  if (before > 0 || ArrayBuffer.isView(value)) return
  if (value instanceof Map) for (const pair of value) for (const one of pair) countUses(one, uses)
  else for (const one of value instanceof Set ? value : Object.values(value)) countUses(one, uses)
}

function written(value: unknown, uses: ReadonlyMap<object, number>, numbers: Map<object, number>): Json {
  if (typeof value === 'number') return writtenNumber(value)
  if (value === undefined) return { [tag]: 'undefined' }
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} cannot be kept.`)
  if (uses.get(value) === 1) return writtenObject(value, uses, numbers)
  const known = numbers.get(value)
  if (known !== undefined) return { [tag]: 'again', of: known }
  const number = numbers.size
  numbers.set(value, number)
  return { [tag]: 'first', number, of: writtenObject(value, uses, numbers) }
}

function writtenNumber(value: number): Json {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value
  const [name] = Object.entries(oddNumbers).find(([, odd]) => Object.is(odd, value))!
  return { [tag]: name }
}

function writtenObject(value: object, uses: ReadonlyMap<object, number>, numbers: Map<object, number>): Json {
  const write = (one: unknown) => written(one, uses, numbers)
  if (Array.isArray(value)) return Array.from(value, write)
  if (value instanceof Map) return { [tag]: 'map', of: [...value].map((pair) => pair.map(write)) }
  if (value instanceof Set) return { [tag]: 'set', of: [...value].map(write) }
  if (ArrayBuffer.isView(value))
    return { [tag]: arrayName(value), of: Array.from(value as NumberArray, writtenNumber) }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`A ${value.constructor.name} cannot be kept.`)
  if (tag in value)
    return { [tag]: 'object', of: Object.entries(value).map(([key, one]) => [key, write(one)]) }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, write(one)]))
}

function arrayName(value: ArrayBufferView): ArrayName {
  const name = value.constructor.name as ArrayName
  if (!(name in arrays)) throw new TypeError(`A ${name} cannot be kept.`)
  return name
}

/**
 * The value of a text that `exactJsonOf` wrote.
 *
 * @throws where it is no such text
 */
export function exactValueOf(text: string): unknown {
  return read(JSON.parse(text) as Json, new Map())
}

/** Plain objects and arrays are filled where they stand: most of a text is just what it says. */
function read(json: Json, known: Map<number, unknown>): unknown {
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) {
    for (let place = 0; place < json.length; place += 1) json[place] = read(json[place], known)
    return json
  }
  if (tag in json) return readTagged(json as { readonly [key: string]: Json }, known)
  const object = json as Record<string, unknown>
  for (const key in object) {
    const one = object[key]
    if (typeof one === 'object' && one !== null) object[key] = read(one as Json, known)
  }
  return object
}

function readTagged(json: { readonly [key: string]: Json }, known: Map<number, unknown>): unknown {
  const kind = json[tag] as string
  if (kind === 'undefined') return undefined
  if (kind in oddNumbers) return oddNumbers[kind]
  if (kind === 'again') return known.get(json.of as number)
  if (kind === 'first') {
    const value = read(json.of!, known)
    known.set(json.number as number, value)
    return value
  }
  const of = read(json.of!, known) as unknown[]
  if (kind === 'map') return new Map(of as [unknown, unknown][])
  if (kind === 'set') return new Set(of)
  if (kind === 'object') return Object.fromEntries(of as [string, unknown][])
  if (kind in arrays) return arrays[kind as ArrayName].from(of as number[])
  throw new TypeError(`Nothing is written as ${kind}.`)
}
