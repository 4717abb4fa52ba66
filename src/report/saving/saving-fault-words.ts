import type { Language } from '../language.ts'
import type { SavingFault, SavingReason } from './saving-answer.ts'

/** Why nothing was saved and what to do, as two or three sentences. The files are as they were. */
export function savingFaultWords({ reason, file, detail }: SavingFault, language: Language): string {
  const [what, mend] = words[language][reason](file, detail)
  return language === 'ja'
    ? `保存できなかった：${what}。ファイルは元のままである。${mend}`
    : `Nothing was saved: ${what}. The files are as they were. ${mend}`
}

type Say = (file: string, detail: string) => readonly [what: string, mend: string]

const en: Readonly<Record<SavingReason, Say>> = {
  'name-leaves-folder': (file) => [
    `${file} lies outside the situation’s folder`,
    'Name a file within the folder, with no link that leads out of it.',
  ],
  'name-not-writable': (file) => [
    `${file} is not written here`,
    'The ledger, its seal and frozen forecasts have commands of their own; other files are .yaml, .bib, .json or .md.',
  ],
  'name-not-portable': (file) => [
    `${file} is a name that not every system can hold`,
    'Leave out < > : " | ? * and \\, a dot or space at the end, and names such as CON and NUL.',
  ],
  'file-too-large': (file, limit) => [
    `${file} would be larger than ${Number(limit).toLocaleString('en')} bytes, the most that is read`,
    'Divide it into several files.',
  ],
  'folder-too-large': (_, limit) => [
    `the folder would be larger than ${Number(limit).toLocaleString('en')} bytes, the most that is read`,
    'Take something out of the folder first.',
  ],
  'too-many-files': (_, limit) => [
    `the folder would hold more than ${limit} files`,
    'Put several of them into one.',
  ],
  'not-utf-8': (file) => [`${file} is not written in UTF-8`, 'Save it as UTF-8 in an editor.'],
  'not-a-file': (file) => [`${file} is no plain file`, 'Put the file itself in its place.'],
  'no-space': () => ['the disk is full', 'Free some space; it is then tried again.'],
  'file-limit': () => ['a limit on the size of files was reached', 'Raise the limit (`ulimit -f`).'],
  forbidden: (file) => [
    `${file || 'the folder'} may not be written to`,
    'Get the right to write there, or close the program that holds the file.',
  ],
  'read-only': () => ['the disk is read-only', 'Copy the folder to a disk that can be written to.'],
  disk: (_, detail) => [`the disk reports a fault (${detail})`, 'Copy the folder elsewhere before going on.'],
  busy: (_, detail) => [
    `another program is saving to the folder${detail === '' ? '' : `: process ${detail}`}`,
    'If no such program runs any more, delete the files `.kizashi/.ledger.lock*`.',
  ],
  'no-links': () => [
    'the disk cannot hold a lock, since it has no hard links',
    'Copy the folder to another disk.',
  ],
  unsteady: (file) => [
    `${file} kept being changed by another program meanwhile`,
    'It is tried again when that program has finished.',
  ],
  'nothing-to-undo': () => ['there is nothing to undo', ''],
  'nothing-to-redo': () => ['there is nothing to redo', ''],
  'moved-on': () => ['another change has been saved since', 'Look at it, then undo again.'],
  'journal-damaged': (_, detail) => [
    `what is kept of the changes in .kizashi does not read as it was written (${detail})`,
    'Compare the files with a copy or with git. New changes are kept again.',
  ],
  shipped: () => [
    'this situation comes with Kizashi and is replaced by its next version',
    'Copy the folder and open the copy.',
  ],
  'not-understood': (_, detail) => [
    `the page and its server do not understand each other (${detail})`,
    'Load the page again.',
  ],
}

const ja: Readonly<Record<SavingReason, Say>> = {
  'name-leaves-folder': (file) => [
    `${file} が情勢のフォルダーの外にある`,
    '外へ出るリンクを使わず、フォルダーの中のファイルを指す。',
  ],
  'name-not-writable': (file) => [
    `${file} はここからは書き込まない`,
    '台帳・その封・凍結した予測には専用の命令がある。ほかに書けるのは .yaml、.bib、.json、.md。',
  ],
  'name-not-portable': (file) => [
    `${file} という名前を使えない機種がある`,
    '< > : " | ? * \\、末尾の点や空白、CON や NUL のような名前を避ける。',
  ],
  'file-too-large': (file, limit) => [
    `${file} が、読める上限の${Number(limit).toLocaleString('ja')}バイトを超える`,
    'いくつかのファイルに分ける。',
  ],
  'folder-too-large': (_, limit) => [
    `フォルダーが、読める上限の${Number(limit).toLocaleString('ja')}バイトを超える`,
    '先に何かを取り除く。',
  ],
  'too-many-files': (_, limit) => [`フォルダーのファイルが${limit}個を超える`, 'いくつかを一つにまとめる。'],
  'not-utf-8': (file) => [`${file} がUTF-8でない`, 'エディターでUTF-8にして保存する。'],
  'not-a-file': (file) => [`${file} が普通のファイルでない`, 'ファイルそのものを置く。'],
  'no-space': () => ['ディスクに空きがない', '空きを作れば、もう一度試みる。'],
  'file-limit': () => ['ファイルの大きさの上限に達した', '上限（ulimit -f）を上げる。'],
  forbidden: (file) => [
    `${file || 'フォルダー'} に書き込む権限がない`,
    '権限を得るか、ファイルを開いているプログラムを閉じる。',
  ],
  'read-only': () => ['ディスクが読み取り専用である', '書き込めるディスクにフォルダーを写す。'],
  disk: (_, detail) => [`ディスクの障害（${detail}）`, '続ける前に、フォルダーを別の場所に写す。'],
  busy: (_, detail) => [
    `別のプログラムがこのフォルダーに保存している${detail === '' ? '' : `（プロセス ${detail}）`}`,
    'そのプログラムがもう動いていなければ、.kizashi/.ledger.lock で始まるファイルを消す。',
  ],
  'no-links': () => ['このディスクにはハードリンクがなく、錠を作れない', '別のディスクにフォルダーを写す。'],
  unsteady: (file) => [
    `保存の間に、別のプログラムが ${file} を変え続けた`,
    'そのプログラムが終われば、もう一度試みる。',
  ],
  'nothing-to-undo': () => ['元に戻すものがない', ''],
  'nothing-to-redo': () => ['やり直すものがない', ''],
  'moved-on': () => ['その後に別の変更が保存された', '内容を見てから、改めて元に戻す。'],
  'journal-damaged': (_, detail) => [
    `.kizashi に残した変更の控えが、書いたとおりに読めない（${detail}）`,
    '写しかgitと見比べる。新しい変更はまた控えられる。',
  ],
  shipped: () => ['この情勢はKizashiに付属し、次の版で置き換わる', 'フォルダーを写し、その写しを開く。'],
  'not-understood': (_, detail) => [`ページとサーバーの話が通じない（${detail}）`, 'ページを読み込み直す。'],
}

const words = { en, ja } as const
