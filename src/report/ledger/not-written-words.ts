import type { Language } from '../language.ts'

/**
 * Why nothing was written: no space, a limit on the size of files, no permission, a read-only disk, a fault of the
 * disk, a ledger that is no plain file of the folder, one that would outgrow what is read, another writer that does not
 * finish, a lock that this program did not write, or a disk without hard links, which the lock is made of.
 */
export type NotWrittenReason =
  | 'no-space'
  | 'file-limit'
  | 'forbidden'
  | 'read-only'
  | 'disk'
  | 'not-a-file'
  | 'too-large'
  | 'busy'
  | 'lock-unreadable'
  | 'no-links'

interface NotWritten {
  readonly reason: NotWrittenReason
  readonly detail: string
}

/** Why an entry was not written and what to do, as one or two sentences. What was there is as it was. */
export function notWrittenWords({ reason, detail }: NotWritten, language: Language): string {
  const [what, mend] = words[language][reason](detail)
  return language === 'ja'
    ? `書き込めなかった：${what}。元の内容はそのままである。\n${mend}`
    : `Nothing was written: ${what}. What was there is as it was.\n${mend}`
}

type Words = Readonly<Record<NotWrittenReason, (detail: string) => readonly [what: string, mend: string]>>

const en: Words = {
  'no-space': () => ['the disk is full', 'Free some space and enter it again.'],
  'file-limit': () => [
    'a limit on the size of files was reached',
    'Raise the limit (`ulimit -f`) and enter it again.',
  ],
  forbidden: () => [
    'the folder may not be written to',
    'Ask for the right to write there, or close the program that holds the file.',
  ],
  'read-only': () => ['the disk is read-only', 'Copy the folder to a disk that can be written to.'],
  disk: (detail) => [`the disk reports a fault (${detail})`, 'Copy the folder elsewhere before going on.'],
  'not-a-file': () => [
    '`ledger.jsonl` is no plain file of the folder',
    'Put the file itself in the place of the link or device.',
  ],
  'too-large': (detail) => [
    `the ledger would outgrow ${Number(detail).toLocaleString('en')} bytes, the most that is read`,
    'Begin a new situation from where this one stands.',
  ],
  busy: (detail) => [
    `another program is writing to the ledger${detail === '' ? '' : `: process ${detail}`}`,
    'Try again when it has finished. If no such program runs any more, delete the files `.ledger.lock*` in the folder.',
  ],
  'lock-unreadable': (detail) => [
    `${detail} is no lock of Kizashi`,
    'If no program is writing to the ledger, delete that file.',
  ],
  'no-links': () => [
    'the disk cannot hold a lock, since it has no hard links',
    'Copy the folder to another disk.',
  ],
}

const ja: Words = {
  'no-space': () => ['ディスクに空きがない', '空きを作ってから、もう一度記録する。'],
  'file-limit': () => ['ファイルの大きさの上限に達した', '上限（ulimit -f）を上げてから、もう一度記録する。'],
  forbidden: () => [
    'フォルダーに書き込む権限がない',
    '権限を得るか、ファイルを開いているプログラムを閉じる。',
  ],
  'read-only': () => ['ディスクが読み取り専用である', '書き込めるディスクにフォルダーを写す。'],
  disk: (detail) => [`ディスクの障害（${detail}）`, '続ける前に、フォルダーを別の場所に写す。'],
  'not-a-file': () => [
    'ledger.jsonl がこのフォルダーの普通のファイルでない',
    'リンクやデバイスでなく、ファイルそのものを置く。',
  ],
  'too-large': (detail) => [
    `台帳が読める上限の${Number(detail).toLocaleString('ja')}バイトを超える`,
    '今の状態から新しい情勢を始める。',
  ],
  busy: (detail) => [
    `別のプログラムが台帳に書き込んでいる${detail === '' ? '' : `（プロセス ${detail}）`}`,
    '終わってから、もう一度記録する。そのプログラムがもう動いていなければ、フォルダーの .ledger.lock で始まるファイルを消す。',
  ],
  'lock-unreadable': (detail) => [
    `${detail} はKizashiの錠ではない`,
    '台帳に書き込んでいるプログラムがなければ、そのファイルを消す。',
  ],
  'no-links': () => ['このディスクにはハードリンクがなく、錠を作れない', '別のディスクにフォルダーを写す。'],
}

const words: Readonly<Record<Language, Words>> = { en, ja }
