/** Words of the guided tour: ten steps through a situation, the tenth one's own. */
export const tourWordsEn = {
  label: 'Tour',
  offer: 'New here?',
  start: 'Take the tour: ten steps, about ten minutes',
  decline: 'Not now',
  place: (step: number, steps: number) => `${step} of ${steps}`,
  back: 'Back',
  next: 'Next',
  end: 'End the tour',
  own: 'Begin your own',
  done: {
    title: 'Your own contingency',
    text: 'This page answers for the few lines you wrote. Under the curve stand the judgements it hangs on: move one, and watch the curve. The text itself is in a file that you can open with any editor. Next, write down who said so: a claim with its source turns a number into a judgement that others can check.',
  },
  steps: [
    {
      title: 'The page says what it concludes',
      text: 'The heading is the finding, not a label. Below it stand the contingencies, in the order of concern: how bad it would be, and how likely.',
    },
    {
      title: 'A word and a number, never apart',
      text: 'Seven words of probability, each with its limits on the ladder. “Unlikely, 24 %” means the same to everybody who reads it.',
    },
    {
      title: 'Chance is a line, doubt is a band',
      text: 'The mark is the chance. The tinted band is doubt about the judgements behind it: where the answer goes when they move within their ranges. A wide band says that the analysts are not sure, not that anything may happen.',
    },
    {
      title: 'One contingency',
      text: 'The answer by date. What has happened stands before today, what may come after it. Press T to see any chart as a table of numbers.',
    },
    {
      title: 'The judgements it hangs on',
      text: 'The strongest first, each with its value, its range and its claims. Open one and move it: the curve answers as you do.',
    },
    {
      title: 'Who said so',
      text: 'Every judgement rests on claims, and every claim on a source with a grade: how reliable the source, how credible the claim. What has no source says so.',
    },
    {
      title: 'How it hangs together',
      text: 'What acts on what. Brown and solid makes likelier, blue-green and dashed less likely. One thing is in focus at a time.',
    },
    {
      title: 'What has happened since',
      text: 'The ledger: dated entries, only ever added to. Each shows what it moved, and the silence where something was watched for and did not come.',
    },
    {
      title: 'What could be done',
      text: 'Options against criteria, under each reading. An option that holds up under all of them is worth more than one that is best under one.',
    },
    {
      title: 'Now yours',
      text: 'Five lines make a situation that runs. Say what worries you, what makes it likelier, and how often such a thing has come before. A folder is made on this computer; nothing leaves it.',
    },
  ],
}

export type TourWords = typeof tourWordsEn
