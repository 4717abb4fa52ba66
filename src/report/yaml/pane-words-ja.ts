import type { PaneWords } from './pane-words-en.ts'

/** The words beside the text of a file in Japanese. */
export const ja: PaneWords = {
  switch: 'YAML本文',
  open: '情勢の本文を横に開く',
  title: '情勢の本文',
  file: 'ファイル',
  close: '閉じる',
  noFile: (file) => `${file}というファイルはない。`,
  label: (file) => `${file}の本文`,
  saved: (file) => `${file}の本文`,
  mend: '直す',
  typed: '入力中。少し待つかCtrl+Sで保存する。',
  hint: 'Ctrl+Space：ここに書けるもの。Ctrl+S：保存。Esc：閉じる。',
  readOnly: 'この本文はここでは閲覧のみで、書き換えられない。',
  states: {
    'read-only': '閲覧のみ',
    saved: '保存済み',
    saving: '保存中…',
    waiting: 'サーバーが戻るまでこのブラウザーに保管',
    conflict: '別の場所でも変更あり',
  },
}
