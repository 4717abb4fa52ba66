import { InvalidArgumentError, Option } from 'commander'
import { successionRules } from '../../engine/structure/succession-rules.ts'
import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { FuturesFlags } from '../commands/futures-flags.ts'
import { wholeNumber } from '../whole-number.ts'

const ownWords = {
  en: {
    leans: 'use the leans: points that a state has with no influence at work',
    diagonal: 'use the diagonal: self-influences and inertia',
    explain: 'tell one family judgement by judgement, for instance A',
    present: 'a factor that is in another state today; may be given several times',
    asOf: 'start from where the ledger makes each factor likeliest on this day',
    rule: 'how what does not hang together moves on',
    margin: 'points that a move must gain more than',
    tolerance: 'points by which a rival may lead',
    most: 'how many futures are listed; the rest are counted',
    mostNodes: 'partial configurations looked at before the search gives up',
    beta: 'also succession by chance; how much one point counts in it, for instance 1',
    compare: 'a solution set of ScenarioWizard (.sl) to compare with',
  },
  ja: {
    leans: '傾き（影響が何もないときの点）を用いる',
    diagonal: '対角（自らへの影響と慣性）を用いる',
    explain: '一つの型を判断ごとに説明する（例：A）',
    present: '今日すでに別の状態にある要因（繰り返し指定できる）',
    asOf: 'この日に、台帳を踏まえて各要因が最もありそうな状態から始める',
    rule: '整合しない組合せの動き方',
    margin: '動くには、この点数を超えて得になること',
    tolerance: '別の状態が勝ってよい点数',
    most: '挙げる将来像の数。残りは数えるだけ',
    mostNodes: '探索を打ち切るまでに調べる部分組合せの数',
    beta: '偶然を含む遷移も行う。一点の重み（例：1）',
    compare: '見比べるScenarioWizardの解（.sl）',
  },
} as const

export const futures: CommandDeclaration = {
  name: 'futures',
  about: {
    en: 'futures that hang together: all of them, why, what would break them, where today leads',
    ja: '整合する将来像。そのすべてと、支える判断、崩れる条件、現状の行き先',
  },
  examples: {
    en: [
      ['kizashi futures korean-peninsula --leans', 'with what holds when nothing acts'],
      ['kizashi futures . --explain A', 'one family, judgement by judgement'],
      ['kizashi futures . --rule local --json', 'another rule of succession, for another program'],
    ],
    ja: [
      ['kizashi futures korean-peninsula --leans', '何も働かないときの傾きも入れて'],
      ['kizashi futures . --explain A', '一つの型を判断ごとに'],
      ['kizashi futures . --rule local --json', '別の遷移の規則で、別のプログラムへ'],
    ],
  },
  declare(command, { language, words, terminal, finish }) {
    const own = ownWords[language]
    command
      .argument('[dir]', words.situation)
      .option('--reading <id>', words.reading)
      .option('--option <id>', words.option, collect)
      .option('--leans', own.leans)
      .option('--diagonal', own.diagonal)
      .option('--explain <family>', own.explain)
      .option('--present <factor=state>', own.present, collect)
      .option('--as-of <date>', own.asOf)
      .addOption(new Option('--rule <name>', own.rule).choices(successionRules))
      .option('--margin <points>', own.margin, points)
      .option('--tolerance <points>', own.tolerance, points)
      .option('--most <n>', own.most, wholeNumber)
      .option('--most-nodes <n>', own.mostNodes, wholeNumber)
      .option('--beta <n>', own.beta, points)
      .option('--compare <file>', own.compare)
      .option('--simulate <n>', words.simulate, wholeNumber)
      .option('--ensemble <n>', words.ensemble, wholeNumber)
      .option('--seed <n>', words.seed, wholeNumber)
      .option('--json', words.json)
      .action(async (directory: string | undefined, flags: FuturesFlags) => {
        const { futures: run } = await import('../commands/futures.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

/** Points from 0 upwards, whole or not. */
function points(text: string): number {
  const value = Number(text.normalize('NFKC'))
  if (text.trim() === '' || !(value >= 0 && value < Infinity)) throw new InvalidArgumentError('0, 0.5, 1, …')
  return value
}
