import type { SuccessionRule } from '../../engine/structure/succession-rules.ts'

/** What `futures` is asked for on the command line. */
export interface FuturesFlags {
  readonly reading?: string
  readonly option?: readonly string[]
  readonly leans?: true
  readonly diagonal?: true
  readonly explain?: string
  readonly present?: readonly string[]
  readonly asOf?: string
  readonly rule?: SuccessionRule
  readonly margin?: number
  readonly tolerance?: number
  readonly most?: number
  readonly mostNodes?: number
  readonly beta?: number
  readonly compare?: string
  readonly simulate?: number
  readonly ensemble?: number
  readonly seed?: number
  readonly json?: true
}
