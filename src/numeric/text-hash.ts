/**
 * Two words that stand for a text, for keying random streams by name: the same text always gives the same stream and two
 * texts practically never the same (64 bits).
 *
 * Source: FNV-1a over UTF-16 code units with two offsets, finished by the mixer of MurmurHash3 (Appleby 2011).
 */
export function textHash(text: string): readonly [number, number] {
  let first = 0x811c9dc5 | 0
  let second = 0x9747b28c | 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x5bd1e995) ^ (second >>> 15)
  }
  return [mixed(first), mixed(second ^ text.length)]
}

function mixed(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
