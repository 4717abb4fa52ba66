/** A part of a page as a drawing: what is seen of it, with the origin at its upper left, in CSS pixels. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly rules: readonly Rule[]
  readonly charts: readonly Chart[]
  readonly texts: readonly Lettering[]
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** A straight line, across or down. */
export interface Rule {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly thickness: number
  readonly colour: string
}

/** A chart in its place, its styles written out; its words are among the texts of the drawing as well. */
export interface Chart {
  readonly x: number
  readonly y: number
  readonly element: SVGSVGElement
  /** What it says to those who do not see it. */
  readonly label: string
  readonly texts: readonly Lettering[]
}

/** Words on one line. */
export interface Lettering {
  readonly text: string
  /** Where they begin, on the line that they stand on. */
  readonly x: number
  readonly y: number
  /** As measured on the page. */
  readonly width: number
  /** As canvas and CSS write it: `600 13px "Noto Sans JP"`. */
  readonly font: string
  readonly colour: string
  /** Colour and thickness of what keeps words apart from lines behind them; null for none. */
  readonly halo: { readonly colour: string; readonly thickness: number } | null
}
