import type { StabilityWords } from './stability-words-en.ts'

/** `kizashi stability` の文。 */
export const ja: StabilityWords = {
  heading: '落ち着き得る帰結',
  reading: (title) => `読み：${title}`,
  noChance: 'そこに至れば保たれる帰結はどれか、それはなぜかを述べる。どれほど起こりやすいかは述べない。',
  size: (outcomes, actors) => `帰結${outcomes}通り。決めるのは${actors}。`,
  decides: (actor, factors) => `${actor}：${factors}`,
  held: (states) => `止めておくもの：${states}。`,
  list: (items) => items.join('、'),
  states: (items) => items.join('／'),
  together: (items) => (items.length === 2 ? items.join('と') : items.join('、')),
  steps: (items) => items.join('、次に'),
  today: '現状',
  packages: '合意の組み合わせ',
  packagesNote:
    '主体が決めることについての仮定・事態・問い。決まっていない所の分だけ形がある。以下は現状に最も近い形について述べる。',
  others: 'ほかに落ち着き得る帰結',
  othersNone: '落ち着き得る帰結はない。',
  othersMore: (shown, all) => `落ち着き得る帰結${all}通りのうち${shown}通り。堅い順。`,
  asked: '問われた帰結',
  rests: '落ち着き得る。',
  restsAlways: (all) => `${all}通りの形のすべてが落ち着き得る。`,
  restsIn: (some, all) => `${all}通りの形のうち${some}通りが落ち着き得る。`,
  restsNot: '落ち着かない。',
  restsInNone: (all) => `${all}通りの形のどれも落ち着かない。`,
  restsFar: '自らも損をする報復まで恐れるなら保たれる（GMR）が、そうでなければ保たれない。',
  nash: '単独でよりよい手をもつ者はいない。',
  form: (changes, isResting) =>
    `${isResting ? 'そのうち現状から最も近い形' : 'ほかは現状のまま'}：${changes}。`,
  unlikeToday: (changes) => `現状との違い：${changes}。`,
  asToday: 'すべて現状のまま。',
  better: (actors) => `現状よりよいのは${actors}`,
  same: (actors) => `変わらないのは${actors}`,
  worse: (actors) => `悪いのは${actors}`,
  views: (parts) => `${parts.join('。')}。`,
  opens: (actor, changes, why) => `崩すのは${actor}：${changes}${why}。`,
  tempted: (actor, changes, why) => `${actor}には誘因がある：${changes}${why}。`,
  wants: (what) => `「${what}」を望む`,
  avoids: (what) => `「${what}」を避けたい`,
  ranks: '順位による',
  why: (grounds, claims) => `（${grounds}${claims === '' ? '' : `、${claims}`}）`,
  step: (actors, changes) => `${actors}が「${changes}」`,
  holds: (steps, why) => `支えるもの：${steps}。そうなれば元よりよくはならない${why}。`,
  harmful: (steps) => `これを止めるのは、行う側も損をする脅しだけ：${steps}。`,
  noAnswer: 'これに対して打てる手は誰にもない。',
  wayOut: 'ただし、そこから抜け出す手が残る。',
  unprovoked: (actors) => `ただし${actors}は、この手がなくてもその一歩で得をする。`,
  ties: (actors) => `同順位に拠る：${actors}は、動いても失うものがない。`,
  jump: (actors, changes) => `${actors}は、そろってなら次へ移るほうを選ぶ：${changes}。`,
  near: (share, low, high) => `書かれた順位に近い順位の${share}で保たれる（${low}〜${high}）`,
  anyOrder: (share) => `。利益をどう並べてもよいとすれば${share}。`,
  flips: (exchange, more) =>
    `紙一重：${exchange}、判定は逆になる${more === 0 ? '' : `（ほかに${more}通りの入れ替えでも）`}。`,
  exchange: (actor, first, second) => `${actor}にとって「${second}」が「${first}」より大事なら`,
  line: (place) => `${place}行目`,
  want: (what) => what,
  avoid: (what) => `${what}ではないこと`,
  reached: (steps) => `現状からの道筋（どの一歩も、踏み出す者の利益にかなう）：${steps}。`,
  reachedAnyhow: (count) =>
    `踏み出す者の利益にかなう一歩だけでは、現状から届かない。損を厭わなければ${count}歩。`,
  unreachable: '現状からは届かない。',
  inverse: '落ち着くには、それぞれがどう考えていなければならないか',
  inverseNone: (actor) => `${actor}：ここから単独で打てる手はない。`,
  inverseTerm: (actor, changes, isBetter) =>
    `${actor}が${isBetter ? '（今は好むが）' : ''}次を好まないこと：${changes}`,
  inverseAny: (credible, any) =>
    `または、それに応じる手${any}通り（うち信じられるもの${credible}通り）のどれかが、とどまるよりよくないこと`,
  inverseNoAnswer: 'それに応じる手はない',
  against: (actors, holds) =>
    holds === '' ? `${actors}がそろえば保たれない。` : `${actors}がそろっても、${holds}に限れば保たれる。`,
  readings: '読みごとに見た、落ち着き得る形の数',
  packageHead: '組み合わせ',
  of: (some, all) => `${some} / ${all}`,
  stands: '何に拠るか',
  claims: '上に挙げた主張',
  claim: (id, says, who) => `${id}：${says}${who === '' ? '' : `（${who}）`}`,
  remarks: {
    'no-options': (actor) => `${actor}はここでは何も決めず、見る側にいる。`,
    'no-preferences': (actor) =>
      `${actor}には利益も順位もなく、どの帰結でもよいことになる。actors に書き加える。`,
    'only-jointly': (actor) => `${actor}は、他の主体とともにでなければ動けない。`,
    'interest-in-event': (actor, what) =>
      `${actor}の事象「${what}」への利益は除いた。帰結は状態である。その事象が残す状態で書く。`,
    'interest-met': (actor, what) =>
      `${actor}の「${what}」は、ほかを止めておく限りどの帰結でも満たされ、何も決めない。`,
    'interest-unmet': (actor, what) =>
      `${actor}の「${what}」は、ほかを止めておく限りどの帰結でも満たされず、何も決めない。`,
    unranked: (actor, count) => `${actor}の順位のどの行にもない帰結${count}通りは、最も悪いものとした。`,
    likeliest: (state) => `現状は最もありそうな所に置いた：${state}。`,
    'no-exchanges': '大きすぎるため利益の入れ替えは試していない。紙一重の印は付かない。',
  },
  draws: (draws, seed) =>
    `割合は、それぞれ${draws}組の順位を引いて数えた（種${seed}）。確率ではなく、主体の望みについての迷いに判定がどこまで耐えるかを示す。`,
  refusals: {
    'nobody-decides': 'この情勢では、誰も何も決めない。\n要因に owner を、主体に interests を書く。',
    'unknown-actor': (actor) => `この情勢に「${actor}」という主体はない。`,
    'too-many-players': (count, limit, actors) =>
      `単独で動ける主体が${count}ある。上限は${limit}：${actors}。\n動く主体を選び、残りは止めておく：--actors a,b,c`,
    'too-many-outcomes': (count, limit) =>
      `主体の決めることから帰結が${count}通りできる。上限は${limit}通り。それを超えると誰にも読めず、記憶にも収まらない。\n一部の主体を止める（--actors a,b,c）か、あり得ないものを impossible に、まとめてよいものを alike に書く。`,
    'too-many-moves': (count, limit) =>
      `帰結${count}通りからの手が${limit}を超える。\n一部の主体を止める（--actors a,b,c）か、要因に順序を与えて一段ずつ動くようにする。`,
    'impossible-today': '今の状態が、情勢であり得ないとした組み合わせになっている。--at を改める。',
  },
}
