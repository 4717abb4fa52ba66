import type { SavingWords } from './saving-words-en.ts'

/** 保存についての文。 */
export const ja: SavingWords = {
  states: {
    'read-only': '閲覧のみ',
    saved: '保存した',
    saving: '保存している…',
    waiting: 'サーバーが戻るまで、ここに控えてある',
    conflict: '未保存：どちらを採るか選ぶ',
  },
  serverGone: 'サーバーが応答しない',
  waitingCount: (count) => `変更${count}件をここに控えてある`,
  lockedOut: 'サーバーが起動し直された。端末に表示されたアドレスを開くと、ここに控えた変更が保存される。',
  gone: 'サーバーが応答しない。kizashi serve で起動し直し、表示されたアドレスを開く。それまでの変更はここに控えておく。',
  loose: 'このブラウザーには控える余裕がない。保存されるまで、このウィンドウを閉じない。',
  cannotTakeBack: (title, isUndo) =>
    `「${title}」は${isUndo ? '元に戻せない' : 'やり直せない'}。その後に同じ箇所が変えられている。`,
  readOnlyWhy:
    'この情勢はKizashiに付属し、書き込んだものは次の版で置き換わる。フォルダーを写し、その写しを開く。',
  drop: (title) => `「${title}」を取りやめる`,
  undo: '元に戻す',
  redo: 'やり直す',
  undoTitle: (title) => `元に戻す：${title}`,
  redoTitle: (title) => `やり直す：${title}`,
  lockedOutTitle: 'このページは、専用のアドレスから開く',
  lockedOutWords:
    'ほかのプログラムやサイトに情勢を読まれないよう、サーバーは端末に表示したアドレスから開かれたブラウザーにだけ答える。そのアドレスを開く。次のような形をしている。',
  lockedOutExample: 'http://127.0.0.1:4747/?token=…',
  conflictTitle: (file) => `${file} の同じ箇所が、ほかの手で変えられている`,
  conflictWords: (title) =>
    `変更「${title}」はまだ保存していないが、控えてある。ファイルの内容をどうするか選ぶ。それまでは何も書き込まない。`,
  theirs: '今のファイル',
  mine: '自分の変更',
  mineEditable: '自分の変更（こちら側は編集できる）',
  noFile: 'ファイルがない。',
  keepTheirs: '今のファイルのままにする',
  keepMine: '右側を保存する',
  removeFile: 'ファイルを消す',
  chosen: '選んだ。ほかのファイルが残っている。',
  unfinished:
    '保存の途中でプログラムが終わった変更があり、続きを書けなかった。新しいファイルと古いファイルが混じっているかもしれない。',
  unchanged: '同じ行が$行',
  notConnected: '未接続',
  loadingEditor: '二つの内容を開いている',
}
