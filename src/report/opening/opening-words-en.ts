/** Words of the start page. */
export const openingWordsEn = {
  documentTitle: 'Open a situation',
  title: 'Which situation?',
  lede: 'A situation is a folder of plain text: who acts, what lasts, what may happen, who said so. Open one, or begin your own.',
  recentTitle: 'Opened last',
  recentNote: 'On this computer, the newest first.',
  recentNone: 'None yet.',
  shippedTitle: 'Come with Kizashi',
  shippedNote:
    'Complete situations to read and to take apart. To change one, make a copy below: an update of Kizashi replaces the original.',
  openedAt: (date: string) => `opened ${date}`,
  folderLabel: 'Folder with a situation.yaml',
  folderOpen: 'Open',
  newTitle: 'Begin a new one',
  newNote: 'A folder is made; nothing that exists is touched.',
  makeLabel: 'Of what',
  kinds: {
    first: 'One worry of mine',
    copy: 'A copy of one that comes with Kizashi',
    study: 'A cross-impact study',
  },
  nameLabel: 'Folder',
  nameNote: (parent: string) => `A name, which goes to ${parent}, or a whole path.`,
  copyLabel: 'Copy of',
  studyLabel: 'File (.scw of ScenarioWizard, or .csv)',
  studyNote:
    'Its descriptors become factors, its judgements influences. Dates, starts and tempos are stand-ins to be replaced.',
  words: {
    example: (text: string) => `For example: ${text}`,
    title: 'What is it about?',
    titleExample: 'The straits in the coming two years',
    viewer: 'Whose concern?',
    viewerExample: 'Our shipping desk',
    worry: 'What might happen?',
    worryExample: 'A blockade of the straits',
    driver: 'What makes it likelier?',
    driverExample: 'Tension between the two sides',
    yearly: 'How likely within a year, while nothing makes it likelier?',
    low: 'at least, %',
    high: 'at most, %',
    yearlyNote: 'Begin with how often such a thing has come in the past; the range is your honest doubt.',
    years: 'Over how many years?',
  },
  make: 'Make and open',
  working: 'One moment.',
  noServerTitle: 'The list could not be had',
  noServerWords:
    'The program that serves this page does not answer. Start kizashi serve again and open the address that it prints.',
  refusals: {
    'no-situation': (folder: string) =>
      `There is no situation.yaml in ${folder}. Name the folder that holds one.`,
    'no-name': 'The folder has no name. Write one.',
    taken: (folder: string) => `${folder} holds something already; nothing was written. Choose another name.`,
    unwritable: (folder: string, reason: string) =>
      `${folder} could not be made (${reason}). Choose another place.`,
    yearly: 'The chance has to lie above 0 and below 100 %, the first figure at most as large as the second.',
    missing: 'Fill in every line; a few words will do.',
    noFile: 'Choose the file of the study.',
    misread: 'What was typed was not understood. Shorten it to one line each.',
  },
}

export type OpeningWords = typeof openingWordsEn
