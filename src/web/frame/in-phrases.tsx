/** A title whose lines break after its commas, before they break anywhere else. */
export function InPhrases({ text }: { readonly text: string }) {
  const phrases = text.split(/(?<=、|, )/u)
  return phrases.map((phrase, place) => (
    <span key={place} className="phrase">
      {phrase}
    </span>
  ))
}
