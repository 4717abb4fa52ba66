/**
 * Fused passes over one tile: y[at + i] (=|+=) Σ x[source + i] · c[tile + i]. Written out for 1 to 8 terms because a loop
 * over the terms would load and store the sum once a term: 8 at a time are about three times as fast.
 */

export function setEight(
  x: Float64Array,
  c: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  s0: number,
  t0: number,
  s1: number,
  t1: number,
  s2: number,
  t2: number,
  s3: number,
  t3: number,
  s4: number,
  t4: number,
  s5: number,
  t5: number,
  s6: number,
  t6: number,
  s7: number,
  t7: number,
): void {
  for (let i = 0; i < length; i++) {
    y[at + i] =
      x[s0 + i]! * c[t0 + i]! +
      x[s1 + i]! * c[t1 + i]! +
      x[s2 + i]! * c[t2 + i]! +
      x[s3 + i]! * c[t3 + i]! +
      x[s4 + i]! * c[t4 + i]! +
      x[s5 + i]! * c[t5 + i]! +
      x[s6 + i]! * c[t6 + i]! +
      x[s7 + i]! * c[t7 + i]!
  }
}

export function addOne(
  x: Float64Array,
  c: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  s0: number,
  t0: number,
): void {
  for (let i = 0; i < length; i++) {
    y[at + i]! += x[s0 + i]! * c[t0 + i]!
  }
}

export function addTwo(
  x: Float64Array,
  c: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  s0: number,
  t0: number,
  s1: number,
  t1: number,
): void {
  for (let i = 0; i < length; i++) {
    y[at + i]! += x[s0 + i]! * c[t0 + i]! + x[s1 + i]! * c[t1 + i]!
  }
}

export function addThree(
  x: Float64Array,
  c: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  s0: number,
  t0: number,
  s1: number,
  t1: number,
  s2: number,
  t2: number,
): void {
  for (let i = 0; i < length; i++) {
    y[at + i]! += x[s0 + i]! * c[t0 + i]! + x[s1 + i]! * c[t1 + i]! + x[s2 + i]! * c[t2 + i]!
  }
}

export function addFour(
  x: Float64Array,
  c: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  s0: number,
  t0: number,
  s1: number,
  t1: number,
  s2: number,
  t2: number,
  s3: number,
  t3: number,
): void {
  for (let i = 0; i < length; i++) {
    y[at + i]! +=
      x[s0 + i]! * c[t0 + i]! + x[s1 + i]! * c[t1 + i]! + x[s2 + i]! * c[t2 + i]! + x[s3 + i]! * c[t3 + i]!
  }
}

export function addFive(
  x: Float64Array,
  c: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  s0: number,
  t0: number,
  s1: number,
  t1: number,
  s2: number,
  t2: number,
  s3: number,
  t3: number,
  s4: number,
  t4: number,
): void {
  for (let i = 0; i < length; i++) {
    y[at + i]! +=
      x[s0 + i]! * c[t0 + i]! +
      x[s1 + i]! * c[t1 + i]! +
      x[s2 + i]! * c[t2 + i]! +
      x[s3 + i]! * c[t3 + i]! +
      x[s4 + i]! * c[t4 + i]!
  }
}

export function addSix(
  x: Float64Array,
  c: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  s0: number,
  t0: number,
  s1: number,
  t1: number,
  s2: number,
  t2: number,
  s3: number,
  t3: number,
  s4: number,
  t4: number,
  s5: number,
  t5: number,
): void {
  for (let i = 0; i < length; i++) {
    y[at + i]! +=
      x[s0 + i]! * c[t0 + i]! +
      x[s1 + i]! * c[t1 + i]! +
      x[s2 + i]! * c[t2 + i]! +
      x[s3 + i]! * c[t3 + i]! +
      x[s4 + i]! * c[t4 + i]! +
      x[s5 + i]! * c[t5 + i]!
  }
}

export function addSeven(
  x: Float64Array,
  c: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  s0: number,
  t0: number,
  s1: number,
  t1: number,
  s2: number,
  t2: number,
  s3: number,
  t3: number,
  s4: number,
  t4: number,
  s5: number,
  t5: number,
  s6: number,
  t6: number,
): void {
  for (let i = 0; i < length; i++) {
    y[at + i]! +=
      x[s0 + i]! * c[t0 + i]! +
      x[s1 + i]! * c[t1 + i]! +
      x[s2 + i]! * c[t2 + i]! +
      x[s3 + i]! * c[t3 + i]! +
      x[s4 + i]! * c[t4 + i]! +
      x[s5 + i]! * c[t5 + i]! +
      x[s6 + i]! * c[t6 + i]!
  }
}

export function addEight(
  x: Float64Array,
  c: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  s0: number,
  t0: number,
  s1: number,
  t1: number,
  s2: number,
  t2: number,
  s3: number,
  t3: number,
  s4: number,
  t4: number,
  s5: number,
  t5: number,
  s6: number,
  t6: number,
  s7: number,
  t7: number,
): void {
  for (let i = 0; i < length; i++) {
    y[at + i]! +=
      x[s0 + i]! * c[t0 + i]! +
      x[s1 + i]! * c[t1 + i]! +
      x[s2 + i]! * c[t2 + i]! +
      x[s3 + i]! * c[t3 + i]! +
      x[s4 + i]! * c[t4 + i]! +
      x[s5 + i]! * c[t5 + i]! +
      x[s6 + i]! * c[t6 + i]! +
      x[s7 + i]! * c[t7 + i]!
  }
}
