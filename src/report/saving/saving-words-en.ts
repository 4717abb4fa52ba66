/** The words about saving in English. Japanese stands in `saving-words-ja.ts` under the same keys. */
export const en = {
  states: {
    'read-only': 'Read-only',
    saved: 'Saved',
    saving: 'Saving …',
    waiting: 'Kept here until the server is back',
    conflict: 'Not saved: your decision is asked',
  },
  serverGone: 'The server does not answer',
  waitingCount: (count: number) =>
    count === 1 ? 'One change is kept here' : `${count} changes are kept here`,
  lockedOut:
    'The server has been started anew. Open the address that it printed in the terminal; until then, what you change is kept here.',
  gone: 'The server does not answer. Start it again with kizashi serve and open the address that it prints; until then, what you change is kept here.',
  loose: 'This browser has no room for it: leave this window open until it is saved.',
  cannotTakeBack: (title: string, isUndo: boolean) =>
    `“${title}” cannot be ${isUndo ? 'undone' : 'redone'}: the same place has been changed since.`,
  readOnlyWhy:
    'This situation comes with Kizashi, and the next version would replace what is written there. Copy its folder and open the copy.',
  drop: (title: string) => `Let go of “${title}”`,
  undo: 'Undo',
  redo: 'Redo',
  undoTitle: (title: string) => `Undo: ${title}`,
  redoTitle: (title: string) => `Redo: ${title}`,
  lockedOutTitle: 'This page has to be opened at its own address',
  lockedOutWords:
    'The server answers only browsers that were opened at the address which it prints in the terminal, so that no other program or web site can read the situation. Open that address; it looks like this:',
  lockedOutExample: 'http://127.0.0.1:4747/?token=…',
  conflictTitle: (file: string) => `${file} was changed in the same place by another hand`,
  conflictWords: (title: string) =>
    `Your change “${title}” has not been saved, and is kept. Choose what the file shall say; nothing is written until then.`,
  theirs: 'As it stands in the file',
  mine: 'With your change',
  mineEditable: 'With your change; this side can be edited',
  noFile: 'There is no such file.',
  keepTheirs: 'Keep the file as it stands',
  keepMine: 'Save the right side',
  removeFile: 'Remove the file',
  chosen: 'Chosen. Other files await a decision.',
  unfinished:
    'A change was being saved when its program ended, and could not be completed: some of its files may be new and others old.',
  unchanged: '$ unchanged lines',
  notConnected: 'Not connected',
  loadingEditor: 'Opening both texts',
}

export type SavingWords = typeof en
