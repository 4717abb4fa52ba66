interface Numbers extends ArrayLike<number> {
  [place: number]: number
  set(from: ArrayLike<number>, at?: number): void
  slice(from: number, to: number): this
}

/** A list of numbers that grows, kept as one typed array. */
export interface PackedNumbers<View> {
  readonly length: number
  readonly add: (number: number) => void
  readonly addAll: (numbers: ArrayLike<number>) => void
  /** What has been added so far, by itself. */
  readonly whole: () => View
}

export function packedNumbers<View extends Numbers>(Made: new (length: number) => View): PackedNumbers<View> {
  let room = new Made(1024)
  let length = 0
  const reserve = (needed: number) => {
    if (needed <= room.length) return
    const larger = new Made(Math.max(needed, 2 * room.length))
    larger.set(room)
    room = larger
  }
  return {
    get length() {
      return length
    },
    add: (number) => {
      reserve(length + 1)
      room[length] = number
      length += 1
    },
    addAll: (numbers) => {
      reserve(length + numbers.length)
      room.set(numbers, length)
      length += numbers.length
    },
    whole: () => room.slice(0, length),
  }
}
