import { describe, expect, it } from 'vitest'
import { pointsOnEvents } from '../../src/lenses/points-on-events.ts'
import { courseFromText } from '../engine/course-from-text.ts'

const { situation } = courseFromText(`
kizashi: 1
title: Points
from: 2026-01-01
to: 2026-12-31
factors:
  line: {states: [soft, mixed, hard], start: mixed, tempo: 1 year}
  talks: {states: [none, open], start: none, tempo: 1 year}
events:
  test: {title: A test, rate: once in 2 years}
  summit: {title: A summit, rate: once in 2 years, requires: {talks: open}}
  quake: {title: A quake, rate: once in 9 years}
influences:
  - {from: {line: hard}, to: test, points: 2}
  - {from: {line: soft}, to: test, points: -1}
  - {from: {talks: open}, to: test, points: -3}
  - {from: {talks: none}, to: summit, points: -4}
  - {from: {line: soft}, to: summit, points: 1}
impossible: [{line: hard, talks: open}]
`)
const spans = pointsOnEvents(situation)

describe('points on an event', () => {
  it('are summed over the combinations that can occur', () => {
    expect(spans.test).toEqual({ least: -4, greatest: 2 })
  })
  it('leave out combinations in which the event cannot happen', () => {
    expect(spans.summit).toEqual({ least: 0, greatest: 1 })
  })
  it('are none where nothing bears on it', () => {
    expect(spans.quake).toEqual({ least: 0, greatest: 0 })
  })
})
