import { refusal } from './refusal.ts'

/** Encodings that Japanese text from older programs comes in, told by whether the whole file makes sense in them. */
const olderEncodings = ['shift_jis', 'euc-jp', 'iso-2022-jp'] as const

/**
 * The text of a file, its byte-order mark kept.
 * @throws Refusal naming the first line that is not UTF-8, and the encoding that it probably is
 */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  const text = decoded(bytes, 'utf-8')
  if (text !== null) return text
  throw refusal('not-utf-8', { file: name, line: firstBadLine(bytes), guess: guessEncoding(bytes) })
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** From 1. A line feed is never part of a longer UTF-8 sequence, so that each line can be judged by itself. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start)
    if (newline < 0 || decoded(bytes.subarray(start, newline), 'utf-8') === null) return line
    start = newline + 1
  }
}

function guessEncoding(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16'
  const found = olderEncodings.find((encoding) => {
    const text = decoded(bytes, encoding)
    return text !== null && /[\u3041-\u30ff\u4e00-\u9fff]/.test(text)
  })
  return found === undefined
    ? ''
    : { shift_jis: 'Shift_JIS', 'euc-jp': 'EUC-JP', 'iso-2022-jp': 'ISO-2022-JP' }[found]
}
