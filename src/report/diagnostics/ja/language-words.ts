import type { WordsOfCode } from '../words-of-code.ts'
import { kindName } from './kind-names.ts'
import { percent } from './percent.ts'

const numbers: Readonly<Record<string, string>> = {
  points: '点で書く：1、-2、0.5..1.5',
  chance: '確率で書く：20%、0.2、5..15%',
  rate: '頻度で書く：once in 8..20 years、0.1 per year、10% within a year',
  tempo: '期間で書く：6 months、9..15 months',
  number: '数か幅で書く：50、40..60',
  look: '見る間隔で書く：monthly、2 weeks',
}

const numberNames: Readonly<Record<string, string>> = {
  points: '点',
  chance: '確率',
  rate: '頻度',
  tempo: '周期',
  number: '数',
  look: '間隔',
}

const forms: Readonly<Record<string, string>> = { count: '回数の期待値', mean: '平均', above: '数量' }

const found: Readonly<Record<string, string>> = {
  map: '「キー: 値」の組',
  list: '並び',
  text: '文字列',
  nothing: '空',
}

const allowed = (facts: { known?: unknown }) => {
  const known = Array.isArray(facts.known) ? (facts.known as string[]) : []
  return known.length > 0 && known.length <= 12 ? `ここで使えるもの：${known.join('、')}。` : ''
}

export const languageWords = {
  'unknown-key': ({ key, kind, read }, facts) => ({
    title: `${kindName(kind)}に「${key}」という項目はない。`,
    label: 'ここでは使えない',
    help:
      read === undefined
        ? allowed(facts)
        : `「${read}」とみなして続きを読んだので、この書き間違いのせいで生じるだけの指摘はほかにない。`,
  }),
  'unknown-id': ({ name, kind, of }, facts) => ({
    title:
      of === ''
        ? `「${name}」という${kindName(kind)}はない。`
        : `「${of}」に「${name}」という${kindName(kind)}はない。`,
    label: kind === 'column' ? 'その列がない' : 'この情勢のどこにも置かれていない',
    help: allowed(facts),
  }),
  'situation-missing': ({ file }) => ({
    title: `フォルダーに ${file} がないか、中身がない。`,
    label: '情勢はここから始まる',
    help: '「kizashi new フォルダー名」で、すぐに動く小さな情勢ができる。',
  }),
  'yaml-unreadable': ({ reason }) => ({
    title: 'ここから先がYAMLになっていない。',
    label: `${reason}`,
    help: '括弧や引用符の閉じ忘れ、字下げの不足が多い。',
  }),
  'several-documents': () => ({
    title: '一つのファイルに複数のYAML文書がある。情勢のファイルは一つの文書である。',
    label: '二つ目がここから始まる',
    help: '「---」の行を除くか、文書ごとに別のファイルにする。',
  }),
  'forbidden-character': ({ character }) => ({
    title: `制御文字 ${character} が入っている。`,
    label: 'この文字',
    help: '消す。PDFから写したときに紛れ込むことが多い。',
  }),
  'text-too-long': ({ length, limit }) => ({
    title: `ファイルが${length}字ある。情勢の一つのファイルは${limit}字までである。`,
    label: '読んでいない',
    help: 'フォルダーの中の複数のファイルに分ける。',
  }),
  'nested-too-deep': ({ limit }) => ({
    title: `入れ子が${limit}段より深い。`,
    label: 'ここから先が深すぎる',
    help: '情勢にこの深さは要らない。括弧の閉じ忘れがないかを見る。',
  }),
  'too-many': ({ what, limit, count }) => ({
    title: `${kindName(what)}が${count === undefined ? '多すぎる' : `${count}ある`}。読めるのは${limit}までである。`,
    label: `${limit}より多い`,
  }),
  'duplicate-key': ({ key }) => ({
    title: `「${key}」が二度書かれている。`,
    label: '二度目',
    help: '一方を残すか、別の名前にする。',
  }),
  'wrong-kind': ({ expected, found: is }) => ({
    title: `ここには${kindName(expected)}を書く。`,
    label: `${found[is!] ?? is}になっている`,
  }),
  'missing-key': ({ key, kind }) => ({
    title: `${kindName(kind)}には「${key}」が要る。`,
    label: `「${key}」がない`,
  }),
  'nothing-written': ({ key }) => ({
    title: `「${key}」の中身が書かれていない。`,
    label: '読み飛ばした',
    help: '値を書くか、キーを消す。',
  }),
  'one-or-the-other': ({ keys }) => ({
    title: `次の項目は同時に置けない：${keys}。`,
    label: 'どれか一つにする',
  }),
  'unknown-choice': ({ written, allowed: choices }) => ({
    title: `「${written}」は、ここに書ける語ではない。`,
    label: `次のどれか：${choices}`,
  }),
  'unreadable-number': ({ written, expected }) => ({
    title: `「${written}」を${numberNames[expected!] ?? expected}として読めない。`,
    label: numbers[expected!] ?? `${expected}`,
  }),
  'unreadable-date': ({ written }) => ({
    title: `「${written}」は暦にある日付ではない。`,
    label: '年-月-日で書く：2025-03-01',
  }),
  'unreadable-grade': ({ written }) => ({
    title: `「${written}」は情報評価（アドミラルティ符号）の等級ではない。`,
    label: 'AからFの一字と1から6の一桁：B2など',
    help: '文字は情報源、数字は内容の評価である。Fと6は「判断できない」を表す。',
  }),
  'wide-characters': ({ written, read }) => ({
    title: `「${written}」を全角の文字で書いている。「${read}」として読んだ。`,
    label: '全角',
  }),
  'empty-range': ({ written }) => ({
    title: `幅「${written}」の上端と下端が逆である。`,
    label: '間に何もない',
    help: '小さいほうを先に書く。',
  }),
  'range-touches-zero': ({ written, expected }) => ({
    title: `${numberNames[expected!] ?? expected}「${written}」が0に触れている。`,
    label: '0より大きくする',
    help:
      expected === 'tempo'
        ? '自分からは動かない要因には、tempo を書かない。'
        : '頻度の幅は対数の目盛りで引くので、0を含められない。弁護できる最も低い頻度を書く。',
  }),
  'number-out-of-bounds': ({ written, expected }) => ({
    title:
      expected === 'chance'
        ? `確率「${written}」が0から1（0%から100%）の外にある。`
        : `${numberNames[expected!] ?? expected}「${written}」が範囲の外にある。`,
    label:
      expected === 'chance'
        ? '0から1まで'
        : expected === 'rate'
          ? '0より大きく。期間内の確率なら100%未満'
          : '0より大きく',
  }),
  'empty-condition': () => ({
    title: '条件には、少なくとも一つの要因とその状態を書く。',
    label: '何も書かれていない',
    help: '例：{talks: leaders}、{line: [mixed, soft]}。',
  }),
  'duplicate-id': ({ name, kinds }) => ({
    title: `「${name}」が二つのものの名前になっている（${kinds}）。`,
    label: '二つ目',
    help: '要因・事象・数量・問いの名前は互いに重ならないようにする。一方を変える。',
  }),
  'missing-state': ({ factor, what, states }) => ({
    title: `${what} に、「${factor}」の ${states} の数がない。`,
    label: `足りない状態：${states}`,
    help: what === 'seen' ? 'どの状態にも、そこで指標が見える確率が要る。' : '',
  }),
  'order-missing': ({ factor, states }) => ({
    title: `「${factor}」の全体に働く影響があるが、その状態に順序がない。`,
    label: 'どちらが上か決まらない',
    help: `「${factor}」に ordered: true を加えるか、状態（${states}）を名指しする。`,
  }),
  'shares-exceed-whole': ({ sum }) => ({
    title: `結果の確率を足すと${percent(sum)}になる。合わせて100％までである。`,
    label: 'これらの確率',
    help: 'どれかを下げる。残りは rest という結果になり、書かなくてよい。',
  }),
  'chance-of-rest': () => ({
    title: '結果 rest はほかの残りを受け取るので、確率を書かない。',
    label: 'これを消す',
  }),
  'duplicate-influence': ({ influence }) => ({
    title: `影響「${influence}」が二度書かれている。`,
    label: '二度目',
    help: 'そのままでは点が人知れず足し合わされる。一方を残す。',
  }),
  'harm-of-nobody': ({ contingency }) => ({
    title: `「${contingency}」の害が誰のものか決まらない。情勢に viewpoint がない。`,
    label: '誰にとっての害か',
    help: '{home: 3} のように書くか、situation.yaml に viewpoint: を置く。',
  }),
  'no-probability': ({ form, where }) => ({
    title: `${forms[form!] ?? form}は確率ではない。${where === 'given' ? 'given の条件' : '事態'}には確率が要る。`,
    label: '事象か状態を問う',
  }),
  'change-not-allowed': ({ key, changer }) => ({
    title: `${changer === 'reading' ? '読み' : '選択肢や仮定'}で「${key}」は変えられない。`,
    label: 'どの読み・選択肢でも同じもの',
    help: '変えれば別の情勢になり、答えを並べて比べられなくなる。',
  }),
  'nothing-to-change': ({ key }) => ({
    title: `変えたり除いたりできる「${key}」はここにない。`,
    label: '何も変わらない',
  }),
  'options-conflict': ({ options, judgement }) => ({
    title: `選択肢 ${options} が、どちらも「${judgement}」を置き換える。`,
    label: '後のものが黙って勝つことになる',
    help: '足し合わされる adds: で書くか、一方だけを選ぶ。',
  }),
  'options-exclude': ({ options }) => ({
    title: `選択肢 ${options} は互いに排他であり、同時に選べない。`,
    label: '相手を排除している',
  }),
  'option-needs': ({ option, needs }) => ({
    title: `選択肢「${option}」には ${needs} が必要だが、選ばれていない。`,
    label: 'それなしには採れない',
    help: `${needs} も選ぶか、この選択肢を外す。`,
  }),
  'needs-itself': (_, { options }) => ({
    title: `選択肢が互いを必要とし、輪をなしている：${Array.isArray(options) ? options.join(' → ') : options}。`,
    label: '元に戻る',
    help: 'どれも先に採れない。いつも一緒に採るものなら、一つの選択肢として書く。',
  }),
  'needs-excluded': ({ option, options }) => ({
    title: `選択肢「${option}」は決して採れない。必要とするものの中で、${options} が互いに排他である。`,
    label: '両立しないものを必要としている',
    help: '一方を needs から外すか、もう一方を excludes から外す。',
  }),
} satisfies Record<string, WordsOfCode>
