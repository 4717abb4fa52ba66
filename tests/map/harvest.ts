/** A village small enough that every way through it can be walked by hand. */
export const harvest = `kizashi: 1
title: {en: A village, ja: 村}
from: 2026-01-01
to: 2026-12-31
viewpoint: miller
sources:
  - {id: book, type: book, title: A book, issued: {date-parts: [[2025]]}}
claims:
  gauge: {says: {en: The gauge rises with the rain, ja: 雨で水位が上がる}, source: book, grade: B2}
  almanac: {says: Bakers strike every third year, source: book}
actors: {miller: {title: {en: The miller, ja: 粉屋}}}
factors:
  weather: {title: {en: The weather, ja: 天候}, states: [dry, wet], start: dry, tempo: 1 year}
  mill: {title: {en: The mill, ja: 水車}, owner: [miller], states: [turning, idle], start: turning, tempo: 1 year}
  bread: {title: {en: Bread, ja: パン}, states: [plenty, scarce], start: plenty, tempo: 1 year}
events:
  flood: {title: {en: A flood, ja: 洪水}, rate: 0.2 per year, outcomes: {high: {chance: 40%, sets: {mill: idle}}, low: {chance: 60%}}}
  strike: {title: {en: A strike, ja: ストライキ}, rate: 0.3 per year, requires: {mill: turning}, sets: {bread: scarce}, because: [almanac]}
influences:
  - {from: {weather: wet}, to: flood, points: 2, because: [gauge]}
  - {from: {weather: wet}, to: {bread: scarce}, points: 3}
  - {from: {mill: turning}, to: {bread: scarce}, points: -1}
contingencies:
  hunger: {title: {en: Hunger, ja: 飢え}, ask: {state: {bread: scarce}, by: 2026-12-31}, harm: {miller: 3}}
  wreck: {title: {en: A wreck, ja: 流失}, ask: {event: flood, by: 2026-12-31}, harm: {miller: 1}}
`
