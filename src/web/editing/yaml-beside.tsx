import { lazy, Suspense } from 'react'
import type { Situation } from '../../language/situation.ts'
import type { Language } from '../../report/language.ts'
import { paneWordsOf } from '../../report/yaml/pane-words-of.ts'
import { useText } from './use-text-in-hand.ts'
import { closeText, openTextAt, useTextAddress } from './yaml-address.ts'

const YamlPane = lazy(() => import('./yaml-pane.tsx'))

interface YamlBesideProps {
  readonly situation: Situation | null
  readonly reading: string | null
  readonly language: Language
}

/** The text beside every page, where the address says so; its code comes when it is first opened. */
export function YamlBeside(props: YamlBesideProps) {
  const address = useTextAddress()
  const { files } = useText()
  if (address === null || files.length === 0) return null
  return (
    <Suspense fallback={null}>
      <YamlPane {...props} address={address} />
    </Suspense>
  )
}

/** The quiet switch in the frame that opens and closes the text. */
export function YamlSwitch({ language }: { readonly language: Language }) {
  const address = useTextAddress()
  const words = paneWordsOf(language)
  const isOpen = address !== null
  return (
    <button
      type="button"
      className="yaml-switch"
      aria-pressed={isOpen}
      aria-label={words.open}
      onClick={() => (isOpen ? closeText() : openTextAt('situation.yaml'))}
    >
      {words.switch}
    </button>
  )
}
