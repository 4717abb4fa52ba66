const terms = 4

/**
 * The part of an outcome that goes with one thing: its least-squares fit by a cubic of that thing.
 *
 * @param places  of the thing in each row, 0 to 1
 * @returns the fit, [rows]
 *
 * Source: regression for the value of partial information, Strong, Oakley & Brennan 2014, doi:10.1177/0272989X13505910
 * (with a cubic for their splines).
 */
export function smoothBy(places: Float64Array, outcome: Float64Array): Float64Array {
  const rows = Array.from(places, legendre)
  const normal = Array.from({ length: terms }, () => new Float64Array(terms + 1))
  for (const [row, basis] of rows.entries()) {
    for (let one = 0; one < terms; one += 1) {
      for (let other = 0; other < terms; other += 1) normal[one]![other]! += basis[one]! * basis[other]!
      normal[one]![terms]! += basis[one]! * outcome[row]!
    }
  }
  const weights = solve(normal)
  return Float64Array.from(rows, (basis) =>
    basis.reduce((sum, value, term) => sum + weights[term]! * value, 0),
  )
}

/** Legendre's polynomials up to the third on 0..1: nearly orthogonal over evenly spread places. */
function legendre(place: number): number[] {
  const x = 2 * place - 1
  return [1, x, (3 * x * x - 1) / 2, (5 * x * x * x - 3 * x) / 2]
}

/** Solves by elimination a symmetric system whose last column is its right side; a term without any support gets 0. */
function solve(system: readonly Float64Array[]): Float64Array {
  const count = system.length
  for (let pivot = 0; pivot < count; pivot += 1) {
    const head = system[pivot]![pivot]!
    if (Math.abs(head) < 1e-12) continue
    for (let row = 0; row < count; row += 1) {
      if (row === pivot) continue
      const factor = system[row]![pivot]! / head
      for (let column = pivot; column <= count; column += 1)
        system[row]![column]! -= factor * system[pivot]![column]!
    }
  }
  return Float64Array.from(system, (row, place) =>
    Math.abs(row[place]!) < 1e-12 ? 0 : row[count]! / row[place]!,
  )
}
