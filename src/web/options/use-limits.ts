import { useCallback, useEffect, useMemo } from 'react'
import { isProbability, type UsedCriterion } from '../../lenses/options/criteria.ts'
import { limitOf, type OwnLimits } from '../../lenses/options/with-limits.ts'
import { ownLimitsOf, textOfLimits } from '../../report/options/limit-rows.ts'
import { recall, remember } from '../frame/memory.ts'
import { parameterHere, rewriteParameter, setParameter, useParameter } from '../frame/place.ts'

const key = 'limits'

interface Limits {
  /** Those that are not as the situation has them. */
  readonly own: OwnLimits
  /** Null for no limit. */
  readonly change: (criterion: string, limit: number | null) => void
  readonly forget: () => void
}

/** Limits of one's own: in the address, and remembered for the situation until an address says otherwise. */
export function useLimits(situation: string, criteria: readonly UsedCriterion[]): Limits {
  const text = useParameter(key) ?? ''
  const named = useMemo(
    () => criteria.map((one) => ({ id: one.id, isChance: isProbability(one), written: limitOf(one) })),
    [criteria],
  )
  const memory = `${key}-${situation}`
  useEffect(() => {
    const remembered = recall(memory)
    if (remembered !== null && remembered !== '' && parameterHere(key) === null) {
      rewriteParameter(key, remembered)
    }
  }, [memory])
  const own = useMemo(() => ownLimitsOf(text, named), [text, named])
  const change = useCallback(
    (criterion: string, limit: number | null) => {
      const { written } = named.find(({ id }) => id === criterion)!
      const { [criterion]: _, ...others } = own
      const next = limit === written ? others : { ...others, [criterion]: limit }
      const words = textOfLimits(next, named)
      remember(memory, words)
      setParameter(key, words === '' ? null : words)
    },
    [named, own, memory],
  )
  const forget = useCallback(() => {
    remember(memory, '')
    setParameter(key, null)
  }, [memory])
  return { own, change, forget }
}
