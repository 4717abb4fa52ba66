import { describe, expect, it } from 'vitest'
import { curveData } from '../../src/report/chart/curve-data.ts'
import { curveShape } from '../../src/report/chart/curve-shape.ts'
import { quantileDots, stackDots } from '../../src/report/chart/quantile-dots.ts'
import { ruler } from '../../src/report/chart/ruler.ts'
import { linearScale } from '../../src/report/chart/scale.ts'
import { textSparkline } from '../../src/report/chart/sparkline.ts'
import { from, to } from './sample-course.ts'

const line = { dates: [0, 100], values: [0, 0.24], low: null, high: null }

describe('charts as data', () => {
  it('scale from domain to range, to a tenth of a pixel', () => {
    const x = linearScale(0, 100, 4, 304)
    expect([x(0), x(33.333), x(100)]).toEqual([4, 104, 304])
    expect(linearScale(5, 5, 2, 9)(5)).toBe(2)
  })

  it('draw a curve and its band without an outline', () => {
    const shape = curveShape(
      { dates: [0, 10], values: [0, 0.5], low: [0, 0.3], high: [0, 0.7] },
      linearScale(0, 10, 0, 100),
      linearScale(0, 1, 100, 0),
    )
    expect(shape.line).toBe('M0 100L100 50')
    expect(shape.outer).toBe('M0 100L100 30L100 70L0 100Z')
    expect(shape.inner).toBe('M0 100L100 40L100 60L0 100Z')
    expect(shape.end).toEqual([100, 50])
  })

  it('leave out dates without a value', () => {
    expect(curveData([1, 2, 3], { values: [null, 0.2, 0.3] })).toMatchObject({
      dates: [2, 3],
      values: [0.2, 0.3],
    })
    expect(curveData([1], { values: [null] })).toBeNull()
  })

  it('place one dot for each of the fifty quantiles that the curve reaches', () => {
    const days = quantileDots(line)
    expect(days).toHaveLength(12)
    expect(days[0]).toBeCloseTo((0.01 / 0.24) * 100, 9)
    expect(quantileDots({ ...line, values: [0, 0] })).toHaveLength(0)
    expect(quantileDots({ ...line, values: [1, 1] })).toHaveLength(50)
  })

  it('stack dots that share a column', () => {
    expect(stackDots([0, 1, 12, 2], 10)).toEqual([
      { column: 0, level: 0 },
      { column: 0, level: 1 },
      { column: 1, level: 0 },
      { column: 0, level: 2 },
    ])
  })

  it('mark the range of the word on the ruler', () => {
    const { zone, dot, outer, start, end } = ruler(0.24, { low: 0.17, high: 0.33 }, 212)
    expect([start, end]).toEqual([6, 206])
    expect(zone).toEqual({ x: 46, width: 50 })
    expect(dot).toBe(54)
    expect(outer!.x).toBeLessThan(dot)
  })

  it('draw the small curve in characters on one scale', () => {
    const flat = { dates: [from, to], values: [0, 0], low: null, high: null }
    expect(textSparkline(flat, { from, to }, 8)).toBe('▁▁▁▁▁▁▁▁')
    expect(textSparkline({ ...flat, values: [1, 1] }, { from, to }, 8)).toBe('▇▇▇▇▇▇▇▇')
  })
})
