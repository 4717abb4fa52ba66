/** An error: no meaningful number can be produced. A warning: the number stands but is weaker. A note: editorial. */
export type Severity = 'error' | 'warning' | 'note'
