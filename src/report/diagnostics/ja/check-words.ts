import type { WordsOfCode } from '../words-of-code.ts'
import { kindName } from './kind-names.ts'
import { percent } from './percent.ts'

const measures: Readonly<Record<string, string>> = {
  calendar: '暦の項目',
  question: '問い',
  option: '選択肢',
  'what-if': '仮定',
}

export const checkWords = {
  'unfit-id': ({ name, kind }) => ({
    title: `${kindName(kind)}の id「${name}」に、文字・数字・ハイフン以外が入っている。`,
    label: 'id に使えない',
    help: '文字はどの言語のものでもよい。人が読む名前は title に書く。',
  }),
  'reserved-id': ({ name, kind }) => ({
    title: `「${name}」は言語の語であり、${kindName(kind)}の id には使えない。`,
    label: 'event、state、quantity、any、rest は使えない',
    help: '別の id にする。title はそのままでよい。',
  }),
  'name-like-a-truth-value': ({ name, kind }) => ({
    title: `${kindName(kind)}の id「${name}」は、YAMLを読むほかのプログラムでは真偽値になることがある。`,
    label: 'ここでは語として読む',
    help: '別の名前にすれば、ほかの道具で驚かずに済む。',
  }),
  'dates-out-of-order': ({ from, to }) => ({
    title: `情勢の期間が ${from} から ${to} までとなっており、逆である。`,
    label: `${from} より後ではない`,
  }),
  'date-outside-term': ({ date, what, from, to }) => ({
    title: `${measures[what!] ?? what}の日付 ${date} が、期間（${from} から ${to}）の外にある。`,
    label: '期間の外',
    help: '日付を改めるか、situation.yaml の期間を改める。',
  }),
  'entry-before-measure': ({ date, from }) => ({
    title: `${date} の暦の項目が、${from} に始まる選択肢や仮定に付いている。`,
    label: '効かない',
    help: '始まりを早めるか、項目の日付を遅らせる。',
  }),
  'shares-not-whole': ({ factor, sum }) => ({
    title: `「${factor}」の始まりの確率を足すと${percent(sum)}になる。100％でなければならない。`,
    label: `合わせて${percent(sum)}`,
    help: '始まりでは、どの要因もちょうど一つの状態にある。',
  }),
  'too-few-states': ({ factor, count }) => ({
    title: `「${factor}」には状態が${count === '0' ? 'ない' : '一つしかない'}ため、何も変わり得ない。`,
    label: '要因には二つ以上の状態がある',
    help: 'ほかにあり得る状態を加えるか、要因を消す。',
  }),
  'one-way-without-order': ({ factor }) => ({
    title: `「${factor}」は一方向だが、状態に順序がない。`,
    label: 'どちらへ進むか決まらない',
    help: 'ordered: true を加える。初めの状態から終わりの状態へ進む。',
  }),
  'without-tempo': ({ factor, what }) => ({
    title: `「${factor}」に tempo がないため、${what === 'lean' ? 'lean' : 'これへの影響'}は何もしない。`,
    label: '何も動かさない',
    help: `「${factor}」に tempo を書くか、事象で動かす。`,
  }),
  'unreachable-state': ({ factor, state }) => ({
    title: `「${factor}」が「${state}」になることはない。`,
    label: '届かない状態',
    help: '事象で設定するか、始まりにいくらかの確率を与えるか、消す。',
  }),
  'requires-never-holds': ({ of, condition }) => ({
    title: `「${of}」が求める「${condition}」は、決して成り立たない。`,
    label: '届く状態が一つもない',
  }),
  'event-never-happens': ({ event }) => ({
    title: `「${event}」は頻度が0で機会もなく、決して起きない。`,
    label: '起きない',
    help: '頻度か暦の機会を与えるか、消す。',
  }),
  'states-alike': ({ factor, states }) => ({
    title: `「${factor}」の状態 ${states} を分けるものが、情勢に何もない。`,
    label: '影響・事象・lean・問いのどれも違いを知らない',
    help: '将来を等分するだけになる。どちらかを推すもの、そこから続くものを書くか、一つにまとめる。',
  }),
  'impossible-start': ({ condition }) => ({
    title: `あり得ないとした「${condition}」から、情勢が始まり得る。`,
    label: 'ここで確率を与えている',
    help: '始まりを改めるか、impossible から外す。',
  }),
  'impossible-outcome': ({ what, id, outcome, condition, mend }) => ({
    title: `${outcome === '' ? `「${id}」の設定` : `「${id}」の結果「${outcome}」`}が、あり得ないとした「${condition}」に至り得る。`,
    label: 'その一部をここで設定し、残りも成り立ち得る',
    help:
      mend === ''
        ? 'ほかの要因も設定するか、impossible から外す。'
        : what === 'event'
          ? `「${id}」の requires に {${mend}} を加える。`
          : `ほかの要因も ${mend} のどれかに設定する。`,
  }),
  'branch-of-itself': (_, { contingencies }) => ({
    title: `事態が互いの一部になっている：${Array.isArray(contingencies) ? contingencies.join(' → ') : contingencies}。`,
    label: '元に戻る',
    help: '最も広いものから part-of を外す。',
  }),
  'interest-repeated': ({ actor, what, isOpposite }) => ({
    title:
      isOpposite === 'yes'
        ? `「${actor}」は同じこと「${what}」を望み、かつ避けている。`
        : `「${actor}」の利益に同じもの「${what}」が二度ある。`,
    label: '先の項目が決めるため、働かない',
    help: '意図したほうを、その大事さに見合う位置に残す。',
  }),
  'moves-with-alone': ({ name }) => ({
    title: `「${name}」とともに動く幅が一つしかない。`,
    label: '単独で動く',
    help: '不確かさを分かち合う幅に同じ名前を付けるか、消す。',
  }),
} satisfies Record<string, WordsOfCode>
