import type { Day } from '../../language/day.ts'
import type { Course } from '../../language/situation.ts'
import type { Lens, Surroundings } from '../lens.ts'
import { judgeOptions } from './judge-options.ts'
import type { OptionsFinding, OptionsLensOptions } from './options-finding.ts'
import { pathwaysOfOptions, signsOfOptions } from './options-on-a-day.ts'
import { tippingsOfOptions } from './tip-options.ts'
import { type TriedOptions, tryOptions } from './try-options.ts'

/** Which option holds up, whatever one judges and values. */
export const optionsLens: Lens<OptionsLensOptions, OptionsFinding> = {
  id: 'options',
  title: { en: 'Options', ja: '選択肢' },
  question: {
    en: 'Which option holds up, whichever reading is right and whatever one values?',
    ja: 'どの読みが正しくても、何を重んじても、持ちこたえる選択肢はどれか。',
  },
  explanation: {
    en: 'Tries every option of an actor, alone and with what goes with it, against the criteria: in every reading and in every draw of the ranged judgements, with the same random numbers. Shows what each adds by each set of values, how often each limit is kept, what it falls short of the best at worst, where the ranking flips, in which states of the world it fails, and what it would be worth to know more.',
    ja: '主体の選択肢を、単独でも組合せでも、評価基準に照らして試す。すべての読みと判断の幅について同じ乱数で比べ、価値観ごとの効果、限度を守る割合、最善に及ばない度合い、順位の入れ替わる所、うまくいかない条件、知ることの値打ちを示す。',
  },
  defaults: {
    method: 'auto',
    seed: 1,
    ensemble: 200,
    actor: '',
    combinations: [],
    pairs: false,
    readings: [],
    signs: null,
    tipping: true,
  },
  run: findOptions,
  method: 'docs/methods/options.md',
  references: [
    'Savage 1951, The theory of statistical decision, doi:10.1080/01621459.1951.10500768',
    'Lempert, Popper & Bankes 2003, Shaping the Next One Hundred Years, doi:10.7249/MR1626',
    'Friedman & Fisher 1999, Bump hunting in high-dimensional data, doi:10.1023/A:1008894516817',
    'Bryant & Lempert 2010, Thinking inside the box, doi:10.1016/j.techfore.2009.08.002',
  ],
}

async function findOptions(
  course: Course,
  options: OptionsLensOptions,
  surroundings: Surroundings,
): Promise<OptionsFinding> {
  const tried = await tryOptions(course, options, surroundings)
  return {
    ...judgeOptions(tried),
    ...(options.tipping ? { tippings: await tippingsOfOptions(tried, surroundings) } : {}),
    ...(options.signs === null ? {} : await sequenced(tried, options.signs, surroundings)),
  }
}

/** What to wait for on a day. */
async function sequenced(
  tried: TriedOptions,
  day: Day,
  surroundings: Surroundings,
): Promise<Pick<OptionsFinding, 'signs' | 'pathways'>> {
  const signs = await signsOfOptions(tried, day, surroundings)
  return { signs, pathways: await pathwaysOfOptions(tried, signs, day, surroundings) }
}
