import type { StabilityPageWords } from './page-words-en.ts'

/** 「安定性」のページが `kizashi stability` の文のほかに用いる言葉。 */
export const ja: StabilityPageWords = {
  titlePackages: (resting, all) => `${all}通りの組み合わせのうち${resting}通りは、至れば落ち着き得る`,
  titleOutcomes: (resting, all) => `${all}通りの帰結のうち${resting}通りは、至れば落ち着き得る`,
  titleAllPackages: (all) => `${all}通りの組み合わせは、いずれも至れば落ち着き得る`,
  titleAllOutcomes: (all) => `${all}通りの帰結は、いずれも至れば落ち着き得る`,
  titleNone: '落ち着き得る帰結はない',
  titleRefused: 'ここでは、落ち着き得る帰結を言えない',
  titleWaiting: '落ち着き得る帰結',
  working: 'それぞれの主体がどう動くかを見ている',
  stopped: '判定が出る前に止めた。',
  whoTitle: '誰が何を決めるか',
  whoNote: (outcomes) => `合わせて${outcomes}通りの帰結になる。比べる間、ほかはすべて止めておく。`,
  actor: '主体',
  decides: '決めること',
  claimsOf: (count) => `主張${count}件`,
  unknown: (id) => `「${id}」という組み合わせも帰結もここにはない。`,
}
