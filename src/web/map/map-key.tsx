import type { MapWords } from '../../report/map/map-words-en.ts'

/** What the lines mean, and the keys that move about. */
export function MapKey({ say }: { readonly say: MapWords }) {
  return (
    <>
      <span>
        <Sample className="m-up w3" /> ＋ {say.raises}
      </span>
      <span>
        <Sample className="m-down w3" /> − {say.lowers}
      </span>
      <span>
        <Sample className="m-plain w1" /> {say.plainLine}
      </span>
      <span>{say.thick}</span>
      <span className="keys">
        <kbd>←</kbd>
        <kbd>→</kbd> {say.keysCauses}　<kbd>↑</kbd>
        <kbd>↓</kbd> {say.keysNeighbours}　<kbd>Enter</kbd> {say.keysEnter}　<kbd>Esc</kbd> {say.keysBack}
      </span>
    </>
  )
}

function Sample({ className }: { readonly className: string }) {
  return (
    <svg width="34" height="10" aria-hidden="true" className="m-sample">
      <path d="M0 5H34" className={className} />
    </svg>
  )
}
