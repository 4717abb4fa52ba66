import type { Language } from '../../report/language.ts'
import { savingFaultWords } from '../../report/saving/saving-fault-words.ts'
import type { SavingWords } from '../../report/saving/saving-words-en.ts'
import { savingWordsOf } from '../../report/saving/saving-words-of.ts'
import './saving.css'
import { useSavingDetail } from './saving-provider.tsx'
import type { SavingView } from './saving-view.ts'

/** In the head of the window: how the person's work stands with the files, in words, and undo and redo. */
export function SavingHead({ language }: { readonly language: Language }) {
  const detail = useSavingDetail()
  if (detail === null) return null
  const { session, view } = detail
  const words = savingWordsOf(language)
  return (
    <div className="saving">
      <span className={`saving-state is-${view.state}`} role="status">
        {stateWords(view, words)}
      </span>
      {view.state !== 'read-only' && (
        <>
          <TakeBack title={view.undoes} words={words.undo} whole={words.undoTitle} act={session.undo} />
          <TakeBack title={view.redoes} words={words.redo} whole={words.redoTitle} act={session.redo} />
        </>
      )}
    </div>
  )
}

function stateWords({ state, isServerThere, hindrance }: SavingView, words: SavingWords): string {
  if (state === 'saved' && hindrance?.kind === 'locked-out') return words.notConnected
  return state === 'saved' && !isServerThere ? words.serverGone : words.states[state]
}

interface TakeBackProps {
  readonly title: string | null
  readonly words: string
  readonly whole: (title: string) => string
  readonly act: () => void
}

function TakeBack({ title, words, whole, act }: TakeBackProps) {
  const name = title === null ? words : whole(title)
  return (
    <button
      type="button"
      className="as-table"
      disabled={title === null}
      aria-label={name}
      title={name}
      onClick={act}
    >
      {words}
    </button>
  )
}

/** Below the head: why something is not saved, and what to do. */
export function SavingNotice({ language }: { readonly language: Language }) {
  const detail = useSavingDetail()
  if (detail === null) return null
  const { session, view } = detail
  const words = savingWordsOf(language)
  const said = noticeWords(view, words, language)
  const [first] = view.waiting
  if (said === '') return null
  return (
    <div className="saving-notice" role="status">
      <p>
        {said}
        {view.hindrance?.kind === 'fault' && first !== undefined && (
          <button type="button" className="btn" onClick={session.drop}>
            {words.drop(first.title)}
          </button>
        )}
      </p>
    </div>
  )
}

function noticeWords(
  { state, hindrance, waiting, isLoose, isServerThere }: SavingView,
  words: SavingWords,
  language: Language,
): string {
  const parts = [
    state === 'read-only' ? words.readOnlyWhy : '',
    state === 'waiting' ? `${words.waitingCount(waiting.length)}${language === 'ja' ? '。' : '.'}` : '',
    hindranceWords(hindrance, isServerThere, words, language),
    isLoose ? words.loose : '',
  ]
  return parts.filter((part) => part !== '').join(language === 'ja' ? '' : ' ')
}

function hindranceWords(
  hindrance: SavingView['hindrance'],
  isServerThere: boolean,
  words: SavingWords,
  language: Language,
): string {
  switch (hindrance?.kind) {
    case undefined:
      return isServerThere ? '' : words.gone
    case 'unreachable':
      return words.gone
    case 'locked-out':
      return words.lockedOut
    case 'fault':
      return savingFaultWords(hindrance.fault, language)
    case 'unfinished':
      return `${words.unfinished}${language === 'ja' ? '' : ' '}${savingFaultWords(hindrance.fault, language)}`
    case 'cannot-take-back':
      return words.cannotTakeBack(hindrance.title, hindrance.which === 'undo')
  }
}
