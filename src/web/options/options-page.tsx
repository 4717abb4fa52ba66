import { useMemo } from 'react'
import { otherCriteriaLimits } from './use-limits.ts'
