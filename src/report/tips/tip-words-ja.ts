import type { TipWords } from './tip-words.ts'

const shown = (count: number) => count.toLocaleString('ja')

const refusals: Readonly<Record<string, string>> = {
  missing: 'そのようなファイルはない。',
  forbidden: 'この利用者には読む権限がない。',
  'not-a-file': '通常のファイルではない。',
  disk: 'ディスクの読み出しに失敗した。',
  'zip-of-several': 'zip書庫に複数のファイルがある。先に展開し、一つずつ取り込む。',
  'broken-zip': 'zip書庫が壊れているか、途中で切れている。もう一度入手する。',
  workbook: 'Excelのブックである。ExcelでCSVとして保存し、それを取り込む。',
  pdf: 'PDF文書であり、表ではない。',
  binary: '文字のファイルでないか、表として読み取れない。',
  'broken-gzip': 'gzip書庫が壊れているか、途中で切れている。もう一度入手する。',
  empty: '行が一つもない。',
}

const reasonsNotProposed = (decided: number, inLedger: number, tooLittle: number) =>
  [
    ...(inLedger > 0 ? [`台帳に既にあるもの${shown(inLedger)}件`] : []),
    ...(decided > 0 ? [`既に判断したもの${shown(decided)}件`] : []),
    ...(tooLittle > 0 ? [`規則の at-least に届かないもの${shown(tooLittle)}件`] : []),
  ].join('、')

export const tipWordsJa: TipWords = {
  providers: { gdelt: 'GDELT', acled: 'ACLED', ucdp: 'UCDP GED' },
  reportsNotEvents:
    'GDELTが数えるのは報道であって事象ではない。報じられたことを示すだけで、起きたことを示さない。',
  countedBy: ({ count, reports, sources, isCounting }) =>
    [
      `${shown(count)}行`,
      ...(isCounting ? [`報道${shown(reports)}件`] : []),
      ...(sources > 0 ? [`出所${shown(sources)}`] : []),
    ].join('・'),
  datesIn: (zone) =>
    zone === null
      ? '日付は現地の暦による'
      : zone === 'Z'
        ? '日付は協定世界時（UTC）による'
        : `日付はUTC${zone}による`,
  attribution: (format, date) =>
    ({
      gdelt: '出典：The GDELT Project、gdeltproject.org。',
      acled: `出典：ACLED、acleddata.com、${date}取り込み。`,
      ucdp: '出典：UCDP Georeferenced Event Dataset、ucdp.uu.se、CC BY 4.0。',
    })[format] ?? '',
  proposal: {
    event: (event) => `事象：${event}`,
    indicator: (indicator, seen) => `${seen ? '見られた' : '見られなかった'}：${indicator}`,
    state: (states, confidence) =>
      `状態：${states}${confidence < 1 ? `（確信度${Math.round(confidence * 100)} %）` : ''}`,
  },
  heading: { id: 'id', date: '日付', what: '提案', rows: '行', reports: '報道', sources: '出所' },
  setAside: {
    columns: '欄の数が列の数と合わない（実際／本来）',
    'too-long': '事象データの行としては長すぎる',
    'quote-not-closed': '引用符が閉じていない',
    'text-after-quote': '閉じた引用符の後に文字がある',
    'control-character': 'NUL文字がある',
    encoding: 'ファイルの文字コードでは意味をなさないバイトがある',
    date: '日付が読み取れない',
    'date-order': '日と月のどちらが先か決まらない日付。表の記述に date-order を書く',
    'not-a-number': '数えたり比べたりする列に数がない',
    'too-many': '一回の取り込みで作る提案の上限（5,000件）を超えた。規則を絞るか、分けて取り込む',
  },
  file: (name, rows, megabytes, encoding) =>
    `${name}：${shown(rows)}行、${megabytes} MB${encoding === 'ascii' ? '' : `、${encoding}`}`,
  progress: (name, rows, megabytes) => `${name}：${shown(rows)}行、${megabytes} MB`,
  taken: (taken, duplicates, outside, from, to) =>
    `規則に当たるのは${shown(taken)}行${duplicates > 0 ? `、うち${shown(duplicates)}行は数え済み` : ''}${outside > 0 ? `、${shown(outside)}行は期間（${from}〜${to}）の外` : ''}。`,
  setAsideTitle: (count) => `除けた行：${shown(count)}行`,
  setAsideLines: (lines, more) => `${lines}${more > 0 ? ` ほか${shown(more)}行` : ''}`,
  proposed: (made, grown) =>
    `提案：${shown(made)}件${grown > 0 ? `、未決の提案${shown(grown)}件に行が加わった` : ''}。採用するまで台帳には何も記されない。`,
  notProposed: (decided, inLedger, tooLittle) =>
    `提案しなかったもの：${reasonsNotProposed(decided, inLedger, tooLittle)}。`,
  nextInbox: '一件ずつ判断するには：kizashi inbox',
  nothingMatches: '規則に当たる行はない。',
  noRowFits: (format) => `読み取れた行がない。おそらく ${format} のファイルではない。何も書いていない。`,
  empty: '受信箱は空である。',
  open: (count) => `判断を待つ提案 ${shown(count)}件`,
  decidedLine: (accepted, dismissed) => `これまでに採用${shown(accepted)}件、却下${shown(dismissed)}件。`,
  near: (entries) => `前後一日に同じ記録がある：${entries}。時間帯の違う同じものかもしれない。`,
  firstRows: (places) => `行：${places}`,
  ask: '採用 a・却下 d・保留 s・終了 q ？',
  askWhy: '理由（空でもよい）？',
  accepted: (id, entry) => `${id}：採用し、${entry} として台帳に記した。`,
  alreadyThere: (id, entry) => `${id}：台帳に ${entry} として既にある。`,
  dismissed: (id) => `${id}：却下した。再び提案されることはない。`,
  notAccepted: (id) => `${id}：採用できず、何も書いていない。`,
  before: (id, as, date) => `${id}：${date}に${as === 'accepted' ? '採用' : '却下'}済み。`,
  refused: (reason, file, columns, found) =>
    reason === 'columns-missing'
      ? `「${file}」に必要な列がない：${columns}\nある列：${found}\n何も取り込んでいない。`
      : `「${file}」は取り込めない。${refusals[reason] ?? reason}\n何も取り込んでいない。`,
  inboxUnreadable: (reason, file, line) =>
    reason === 'line'
      ? `${file}の${line}行目は、Kizashiの書いた形でない。何も変えていない。その行を直すか消す。`
      : `${file}は${reason === 'too-large' ? '大きすぎる。判断済みのものを除く' : '通常のファイルではない'}。何も変えていない。`,
}
