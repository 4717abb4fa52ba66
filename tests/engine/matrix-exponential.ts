/** Square matrices as rows; plain loops, for tiny ones. */
export type Matrix = Float64Array[]

export function zeros(size: number): Matrix {
  return Array.from({ length: size }, () => new Float64Array(size))
}

/** exp(matrix · time) by scaling and squaring a Taylor series: nothing in common with uniformization. */
export function matrixExponential(matrix: Matrix, time: number): Matrix {
  const size = matrix.length
  const norm = Math.max(...matrix.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0))) * time
  const squarings = Math.max(0, Math.ceil(Math.log2(Math.max(norm, 1e-12))) + 4)
  const scaled = matrix.map((row) => row.map((value) => (value * time) / 2 ** squarings))
  let sum = identity(size)
  let term = identity(size)
  for (let order = 1; order <= 12; order++) {
    term = product(term, scaled).map((row) => row.map((value) => value / order))
    sum = sum.map((row, i) => row.map((value, j) => value + term[i]![j]!))
  }
  for (let round = 0; round < squarings; round++) sum = product(sum, sum)
  return sum
}

export function rowTimes(row: Float64Array, matrix: Matrix): Float64Array {
  const result = new Float64Array(row.length)
  for (const [i, value] of row.entries()) {
    if (value === 0) continue
    for (let j = 0; j < result.length; j++) result[j]! += value * matrix[i]![j]!
  }
  return result
}

function identity(size: number): Matrix {
  const matrix = zeros(size)
  for (const [place, row] of matrix.entries()) row[place] = 1
  return matrix
}

function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => rowTimes(row, b))
}
