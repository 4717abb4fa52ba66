/** The words beside the text of a file in English. */
export const en = {
  switch: 'YAML',
  open: 'Show the text of the situation beside the page',
  title: 'The text of the situation',
  file: 'File',
  close: 'Close',
  noFile: (file: string) => `There is no file ${file}.`,
  label: (file: string) => `Text of ${file}`,
  saved: (file: string) => `Text of ${file}`,
  mend: 'Mend',
  typed: 'Typed, saved in a moment or with Ctrl+S.',
  hint: 'Ctrl+Space: what can be written here. Ctrl+S: save. Esc: close.',
  readOnly: 'This text can be read here, not changed.',
  states: {
    'read-only': 'read-only',
    saved: 'saved',
    saving: 'saving …',
    waiting: 'kept in this browser until the server is back',
    conflict: 'changed elsewhere too',
  },
}

export type PaneWords = typeof en
