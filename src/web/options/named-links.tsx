import type { Language } from '../../report/language.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { Link, type Route } from '../frame/routing.tsx'

interface NamedLinksProps {
  readonly label: string
  readonly links: readonly { readonly key: string; readonly title: string; readonly to: Route }[]
  readonly language: Language
}

/** What a sentence speaks of, each with where it is told; nothing where it speaks of nothing. */
export function NamedLinks({ label, links, language }: NamedLinksProps) {
  if (links.length === 0) return null
  return (
    <p className="small quiet">
      {label}
      {phrasesOf(language).colon}
      {links.map(({ key, title, to }, place) => (
        <span key={key}>
          {place > 0 && (language === 'ja' ? '、' : '; ')}
          <Link to={to}>{title}</Link>
        </span>
      ))}
    </p>
  )
}
