import { stencilModule } from './stencil-module.ts'

/** Memory in which the compiled step can reach vectors and programs. Allocations are handed out in order, all at once given back. */
export interface StepMemory {
  /** Zeros; null where the memory does not suffice. */
  take(length: number): Float64Array | null
  takeIntegers(values: Int32Array): Int32Array | null
  /** What has been taken so far, to go back to. */
  mark(): number
  giveBackTo(mark: number): void
  /** Whether an array stands in this memory. */
  holds(array: Float64Array): boolean
  step(...addresses: number[]): void
  /** c += x · v for every term of a program; see `addProducts`. */
  addProducts(...addresses: number[]): void
  /** y += weight · x, over so many doubles at these addresses. */
  addScaled(length: number, weight: number, x: number, y: number): void
}

/** What is used of the platform's WebAssembly, which the core's compiler settings do not know. */
interface Platform {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Memory: new (size: { initial: number }) => LinearMemory
  readonly Instance: new (module: object, imports: object) => { exports: Record<string, unknown> }
}
interface LinearMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

const page = 65_536
const mostBytes = 2 ** 31

/** One memory for all sweeps of a thread, which follow one another: memories are given back by the system late. */
let shared: { readonly memory: LinearMemory; readonly compiled: Compiled } | null | undefined

type Compiled = Pick<StepMemory, 'step' | 'addProducts' | 'addScaled'>

/**
 * The thread's memory with room for so many bytes, all of it free; null where WebAssembly with SIMD is not there (or
 * forbidden by a content security policy): the same steps are then taken in plain TypeScript, to the same bits.
 */
export function stepMemory(bytes: number): StepMemory | null {
  if (shared === undefined) shared = newShared()
  if (!shared || bytes > mostBytes) return null
  const { memory, compiled } = shared
  try {
    const missing = Math.ceil((bytes - memory.buffer.byteLength) / page)
    if (missing > 0) memory.grow(missing)
  } catch {
    return null
  }
  return memoryOn(memory.buffer, compiled)
}

function newShared() {
  try {
    const platform = (globalThis as { WebAssembly?: Platform }).WebAssembly
    if (!platform) return null
    const memory = new platform.Memory({ initial: 1 })
    const { exports } = new platform.Instance(new platform.Module(stencilModule()), { env: { memory } })
    return { memory, compiled: exports as unknown as Compiled }
  } catch {
    return null
  }
}

function memoryOn(buffer: ArrayBuffer, { step, addProducts, addScaled }: Compiled): StepMemory {
  let taken = 0
  const reserve = (bytes: number): number | null => {
    const from = taken
    const until = from + Math.ceil(bytes / 16) * 16
    if (until > buffer.byteLength) return null
    taken = until
    return from
  }
  return {
    take: (length) => {
      const from = reserve(8 * length)
      return from === null ? null : new Float64Array(buffer, from, length).fill(0)
    },
    takeIntegers: (values) => {
      const from = reserve(4 * values.length)
      if (from === null) return null
      const integers = new Int32Array(buffer, from, values.length)
      integers.set(values)
      return integers
    },
    mark: () => taken,
    giveBackTo: (mark) => {
      taken = mark
    },
    holds: (array) => array.buffer === buffer,
    step,
    addProducts,
    addScaled,
  }
}
