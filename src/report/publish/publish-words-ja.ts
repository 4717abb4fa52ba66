import type { PublishWords } from './publish-words-en.ts'

export const ja: PublishWords = {
  title: (situation) => `公開するもの：${situation}`,
  leftIn: '含めるもの',
  leftOut: '省くもの',
  texts: (count) => `情勢の本文：${count}ファイル`,
  readings: (titles) => `読み：${titles.join('、')}`,
  ledger: (count) => `台帳：${count}件の記載`,
  issues: (count) => `凍結したモデルの予測：${count}件`,
  sources: (count) => `出典：${count}件（書誌事項のみ）`,
  answersIn: '最初の頁の計算結果（--no-answers で省き、読む人の手元で計算する）',
  computing: (percent, seconds) =>
    `最初の頁を計算中 ${percent} %${seconds === null ? '（大きな情勢では1分ほど）' : `（残り約${seconds}秒）`}`,
  namesIn: '報告者・予測者の名前',
  notesIn: '注記とコメント',
  forecastsIn: '人の予測',
  forecastsUnnamed: '人の予測（名前の代わりに番号）',
  names: (count) => `報告者・予測者の名前：${count}人`,
  notes: (notes, comments) => `注記：${notes}件、コメント：${comments}件`,
  forecasts: (count) => `人の予測：${count}件`,
  readingsOut: (titles) => `読み：${titles.join('、')}`,
  issuesOut: (count) => `省いた読みの、または読めない凍結予測：${count}件`,
  needless: (files) => `どの頁にも出ないファイル：${files.join('、')}`,
  never: '常に省くもの：受信箱と取り込み、通報の規則、封印、フォルダー内のその他すべて',
  flag: (flag) => `（${flag} で含める）`,
  written: (folder, megabytes, compressed, fonts) =>
    `「${folder}」に公開した：index.html ${megabytes}MB（圧縮時${compressed}MB）、書体 ${fonts}MB。\nダブルクリックで開く。どのウェブサーバーにも置ける。`,
  dry: '何も書いていない（--dry-run）。',
  strangers: (folder, names, more) =>
    `「${folder}」には公開で作ったのではないものがある：${names.join('、')}${more > 0 ? `ほか${more}件` : ''}。何も書いていない。--out で別のフォルダーを指す。`,
  notWritten: (folder, reason) => `「${folder}」に書き込めない（${reason}）。何も変えていない。`,
  namedNote:
    'この情勢には note という名の要素があり、注記と区別できない。名前を変えるか、--notes で注記を含める。',
  file: (name) =>
    `${name} の注記は、ほかの内容を変えずには省けない。--notes で含めるか、ファイルをより簡素に書く。`,
  notBuilt: '公開用の頁が組み立てられていない。npm run build を実行する。',
  readOnly: '閲覧専用',
  published: (date, version, hash) => `閲覧専用。${date}、本文 ${hash} からKizashi ${version} で公開。`,
}
