import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'

interface GridKeyProps {
  readonly words: JudgementsWords
  readonly isEditable: boolean
}

/** What the marks of the grid mean, and the keys that work on it. */
export function GridKey({ words, isEditable }: GridKeyProps) {
  const { keys } = words
  return (
    <div className="grid-key">
      <span>
        <i className="u1">+1</i>
        <i className="u2">+2</i>
        <i className="u3">+3</i> {words.filled}
      </span>
      <span>
        <i className="d1">−1</i>
        <i className="d2">−2</i>
        <i className="d3">−3</i> {words.outlined}
      </span>
      <span>{words.balanceNote}</span>
      <span className="keys">
        <kbd>↑↓←→</kbd> {keys.move}{' '}
        {isEditable && (
          <>
            <kbd>1</kbd>
            <kbd>−</kbd> {keys.type} <kbd>Enter</kbd> {keys.open} <kbd>Delete</kbd> {keys.remove}{' '}
            <kbd>Ctrl Z</kbd> {keys.undo}
          </>
        )}
      </span>
    </div>
  )
}
