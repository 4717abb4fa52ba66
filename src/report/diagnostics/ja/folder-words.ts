import { megabytes } from '../en/folder-words.ts'
import type { WordsOfCode } from '../words-of-code.ts'

const unreadable: Readonly<Record<string, string>> = {
  missing: 'そのファイルはない',
  forbidden: '読む権限がない',
  'not-a-file': '通常のファイルではない',
  'link-circle': 'リンクが自分に戻っている',
  io: 'ディスクの読み取りに失敗した',
}

export const folderWords = {
  'file-unreadable': ({ file, reason }) => ({
    title: `「${file}」を読めない：${unreadable[reason!] ?? reason}。`,
    label: `${unreadable[reason!] ?? reason}`,
  }),
  'file-too-large': ({ file, bytes, limit }) => ({
    title: `「${file}」は${megabytes(bytes)}ある。情勢の一つのファイルは${megabytes(limit)}までである。`,
    label: '読んでいない',
    help: 'データは別のフォルダーに置く。下のフォルダーは読まれない。',
  }),
  'folder-too-large': ({ bytes, limit }) => ({
    title: `情勢のファイルが合わせて${megabytes(bytes)}ある。合計は${megabytes(limit)}までである。`,
    label: 'ここから先は読んでいない',
    help: 'データは別のフォルダーに置く。下のフォルダーは読まれない。',
  }),
  'folder-too-full': ({ limit }) => ({
    title: `情勢に属することになるファイルが、フォルダーに${limit}を超えてある。`,
    label: '一つも読んでいない',
    help: '一つの情勢のフォルダーであるかを確かめる。直下の *.yaml はすべて読まれる。',
  }),
  'not-utf-8': ({ file, line, guess }) => ({
    title: `「${file}」の${line}行目がUTF-8になっていない。`,
    label: 'UTF-8ではない',
    help:
      guess === ''
        ? 'UTF-8で保存し直す。'
        : `${guess}のように見える。UTF-8で保存し直す：iconv -f ${guess} -t UTF-8 '${file}'`,
  }),
  'path-leaves-folder': ({ file, target }) => ({
    title: `「${file}」は情勢のフォルダーの外${file === target ? '' : `（${target}）`}を指している。`,
    label: 'フォルダーの外',
    help: '情勢はフォルダーの中で完結する。ファイルを中に写す。',
  }),
  'file-name-twice': ({ file }) => ({
    title: `「${file}」という名のファイルが二つある。文字の合成のしかただけが違う。`,
    label: '一方は読んでいない',
    help: '一方の名前を変えるか、消す。',
  }),
  'file-not-read': ({ file, rename }) => ({
    title: `「${file}」は読まれない。情勢のファイルは .yaml で終わる。`,
    label: '読んでいない',
    help: `情勢の一部であれば「${rename}」に改める。`,
  }),
} satisfies Record<string, WordsOfCode>
