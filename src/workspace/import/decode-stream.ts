import { isAscii } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import { ImportRefused, type RefusedReason } from './import-refused.ts'

/** Turns bytes that come in pieces into text. Bytes that mean nothing come out as U+FFFD. */
export interface StreamDecoder {
  decode(bytes: Uint8Array): string
  end(): string
  /** Its name in the Encoding standard; `ascii` as long as nothing has told. */
  encoding(): string
}

/**
 * A decoder for an encoding that somebody names, or that the bytes show: by a byte-order mark; else at the first byte
 * beyond ASCII, UTF-8 where it makes sense and else Shift_JIS, in which Excel in Japan writes CSV.
 *
 * @throws ImportRefused where the bytes are no text
 */
export function streamDecoder(named: string | null, file: string): StreamDecoder {
  let decoder = named === null ? null : decoderOf(named)
  let encoding = named ?? 'ascii'
  let isFirst = true
  const choose = (found: string) => {
    encoding = found
    decoder = decoderOf(found)
  }
  return {
    decode: (bytes) => {
      if (isFirst && bytes.length > 0) {
        const marked = encodingOfMark(bytes)
        if (marked !== null) choose(marked)
        else if (named === null) {
          const wide = wideEncoding(bytes)
          if (wide !== null) choose(wide)
        }
        refuseBinary(bytes, encoding, file)
      }
      const wasFirst = isFirst && bytes.length > 0
      isFirst &&= bytes.length === 0
      if (decoder === null && !isAscii(asBuffer(bytes))) choose(isUtf8(bytes) ? 'utf-8' : 'shift_jis')
      const text = decoder === null ? asciiText(bytes) : decoder.write(bytes)
      return wasFirst ? text.replace(/^\ufeff/, '') : text
    },
    end: () => decoder?.end() ?? '',
    encoding: () => encoding,
  }
}

interface Decoder {
  write(bytes: Uint8Array): string
  end(): string
}

/** Node's own decoder of UTF-8 is several times faster than its TextDecoder on a stream. */
function decoderOf(encoding: string): Decoder {
  if (encoding === 'utf-8') {
    const decoder = new StringDecoder('utf8')
    return { write: (bytes) => decoder.write(asBuffer(bytes)), end: () => decoder.end() }
  }
  const decoder = new TextDecoder(encoding)
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

function encodingOfMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

const looked = 512

/** UTF-16 without a mark: of the first letters of a header, in which names are Latin, every other byte is 0. */
function wideEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, Math.min(looked, bytes.length - (bytes.length % 2)))
  const zeros = [0, 1].map((odd) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length)
  const half = head.length / 2
  if (head.length < 8) return null
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'utf-16le'
  return zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1 ? 'utf-16be' : null
}

/** Byte patterns that files begin with which are no text, and what they are. */
const signatures: readonly (readonly [string, RefusedReason])[] = [
  ['504b0506', 'empty'],
  ['d0cf11e0', 'workbook'],
  ['25504446', 'pdf'],
  ['89504e47', 'binary'],
  ['ffd8ff', 'binary'],
  ['50415231', 'binary'],
]

function refuseBinary(bytes: Uint8Array, encoding: string, file: string): void {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  const known = signatures.find(([signature]) => beginning.startsWith(signature))
  if (known) throw new ImportRefused(known[1], { file })
  if (encoding.startsWith('utf-16')) return
  const head = bytes.subarray(0, 4096)
  // One stray control character is a fault of a row; many are no text.
  if (head.filter(isControl).length > head.length / 100) throw new ImportRefused('binary', { file })
}

/** Beside tab, line ends, form feed, and the escape of ISO-2022-JP. */
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)
}

/** Whether bytes are UTF-8 up to a character that the end of the piece may have cut. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function asciiText(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('latin1')
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
