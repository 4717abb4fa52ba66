import type { WordsOfCode } from '../words-of-code.ts'

export const sourceWords = {
  'source-unreadable': ({ file, reason }) => ({
    title: `資料目録「${file}」に読めない箇所がある。`,
    label: `${reason}`,
    help: '同じファイルのほかの資料は読んでいる。',
  }),
  'source-format-unknown': ({ file }) => ({
    title: `「${file}」は、資料目録の三つの形式のどれでもない。`,
    label: '形式はファイル名の末尾で決まる',
    help: 'ZoteroやPandocから、CSL JSON（.json）、CSL YAML（.yaml）、BibTeX（.bib）のどれかで書き出す。',
  }),
  'source-not-a-map': ({ found }) => ({
    title: '資料は id、type、title などの項目を並べて書く。',
    label: `「${found}」はその形になっていない`,
  }),
  'source-without-id': ({ title }) => ({
    title: title === '' ? '資料に id がない。' : `資料「${title}」に id がない。`,
    label: '主張は資料を id で指す',
    help: '「id: yearbook-2024」のような行を加える。',
  }),
  'source-twice': ({ id }) => ({
    title: `「${id}」という資料が二つある。`,
    label: '後のほうは使わない',
    help: '一方の id を変えるか、写しであれば消す。',
  }),
  'source-type-unknown': ({ id, type }) => ({
    title: `「${type}」という種類はCSL（引用の記法）にない。`,
    label: `「${id}」は種類を問わない文書として引く`,
    help: 'よく使う種類：report、book、chapter、article-journal、article-newspaper、webpage、speech、dataset。',
  }),
  'one-primary-source': ({ sources, what }) => ({
    title:
      what === 'entries'
        ? `台帳の記録の根拠とする複数の主張が、みな一つの資料に遡る：${sources}。`
        : `判断の根拠とする複数の主張が、みな一つの資料に遡る：${sources}。`,
    label:
      what === 'entries' ? '主張がいくつあっても、声は一つ' : 'そうした資料の一つ。以下は資料ごとの判断の例',
    help: '互いに裏付けにはならない。同じ資料に拠らない資料を探す。',
  }),
} satisfies Record<string, WordsOfCode>
