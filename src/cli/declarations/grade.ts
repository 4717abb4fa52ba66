import type { CommandDeclaration } from '../command-declaration.ts'
import type { GradeFlags } from '../commands/grade.ts'

const say = {
  claim: {
    en: 'the id of the claim',
    ja: '主張のid',
  },
  credibility: {
    en: 'credibility of what is said, 1 (confirmed) to 6 (cannot be judged), instead of being asked',
    ja: '内容の確からしさ。1（確認済み）〜6（判断できない）。指定すれば尋ねない',
  },
  reliability: {
    en: 'reliability of the source, A to F, instead of being asked',
    ja: '情報源の信頼性。A〜F。指定すれば尋ねない',
  },
}

export const grade: CommandDeclaration = {
  name: 'grade',
  about: {
    en: 'grades a claim blind: first whether it is credible, and only then who says so',
    ja: '情報源を伏せて主張を評価する。まず内容の確からしさを、その後で初めて情報源を',
  },
  examples: {
    en: [
      ['kizashi grade t-44', 'asks, writes the credibility down, then shows the source'],
      ['kizashi grade t-44 --credibility 2', 'without being asked'],
    ],
    ja: [
      ['kizashi grade t-44', '尋ね、確からしさを書き留めてから情報源を示す'],
      ['kizashi grade t-44 --credibility 2', '尋ねずに'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('<claim>', say.claim[language])
      .argument('[dir]', words.situation)
      .option('--credibility <1-6>', say.credibility[language])
      .option('--reliability <A-F>', say.reliability[language])
      .action(async (claim: string, directory: string | undefined, flags: GradeFlags) => {
        const { grade: run } = await import('../commands/grade.ts')
        finish(await run(claim, directory, flags, terminal()))
      })
  },
}
