import type { ReactNode } from 'react'

interface ScrollFrameProps {
  readonly label: string
  readonly children: ReactNode
}

/** A wide table in a frame of its own, so that the page never becomes wider than its window; the arrow keys scroll it. */
export function ScrollFrame({ label, children }: ScrollFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="scroll-frame" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
