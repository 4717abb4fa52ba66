import type { Answer } from '../session/session.ts'
import { keyOfViewpoint } from '../session/viewpoint.ts'

/** Texts, and from where they are seen. */
type Seen = Pick<Answer<unknown>, 'hash' | 'viewpoint'>

/** Whether an answer is there, and about the same files, seen from the same place. */
export function isAlike<Value>(one: Answer<Value> | null, other: Seen): one is Answer<Value> {
  return (
    one !== null &&
    one.hash === other.hash &&
    keyOfViewpoint(one.viewpoint) === keyOfViewpoint(other.viewpoint)
  )
}
