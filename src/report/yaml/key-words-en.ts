/** What each key of the language means, by the element it stands in: the tables of docs/language.md. */
export const en = {
  judgement: {
    value: 'the number',
    because: 'claims it stands on',
    note: 'a remark',
    'moves-with': 'a name; ranges that share it are drawn together, as one belief',
  },
  shared: {
    title: 'what people call it',
    because: 'the claims it stands on, one or a list',
    note: 'a remark for readers',
    'moves-with': 'for a range: ranges that share this name are drawn together',
  },
  situation: {
    kizashi: 'the version of the language, `1`',
    title: 'what the situation is called',
    from: 'the first day; everything starts there',
    to: 'the last day of the term',
    viewpoint: 'the actor whose concern puts the briefing in order',
    reading: 'what the judgements in these files are called: an id, or `{id, title, based-on, note}`',
    note: 'a remark',
  },
  actor: {
    interests: 'what the actor wants and avoids, the most important first',
    ranking: 'instead: outcomes, the best first; outcomes in one line are equally good',
    want: 'of an interest: a condition or an event',
    avoid: 'instead: what it wants not to be so',
    weight: 'of an interest: a number. Once one has it, interests add up instead of standing in order',
  },
  claim: {
    says: 'what was said',
    source: 'the id of the source that says it',
    at: 'the place in the source: a page, a section, a slide',
    via: '`{source, at}`: where you read it, if elsewhere',
    by: 'who says so: an actor’s id, or a name, in several languages where it has several',
    date: 'what time it speaks of: a year, month or day, or a span `2024-01/2024-06`',
    grade: 'Admiralty code: reliability of the source A to F, credibility of the claim 1 to 6',
    note: 'a remark',
  },
  factor: {
    states: 'a list of states, or a map from each state to what holds of it',
    start: 'the state on the first day, or chances that add up to 1; a state left out has none',
    owner: 'the actor who decides it, or a list that decides jointly',
    ordered: '`true`: the states stand in an order, and only neighbours follow each other',
    'one-way': '`true`, for an ordered factor: it only moves towards its last state',
    tempo: 'mean time between reconsiderations, one for all states or one for every state',
    lean: 'points of a state with no influence at work',
    inertia: 'points for staying as it is, whatever the present state',
  },
  state: {
    title: 'what people call it',
    requires: 'a condition; the state is entered by reconsideration only where it holds',
    'only-by-event': '`true`: entered by events and the calendar alone',
    final: '`true`: never left by reconsideration',
    note: 'a remark',
  },
  event: {
    rate: 'how often it happens when no influence on it is at work',
    'base-rate':
      'the outside view: a rate, or `{rate, because, note}`. It is shown beside what the model implies and changes nothing',
    requires: 'a condition; the event happens only where it holds',
    outcomes: 'what may come of it, by name or as a list',
    sets: 'short for one certain outcome',
    owner: 'the actors who bring it about',
    reported: '`always`: that it is not in the ledger means that it did not happen; or `sometimes`',
  },
  outcome: {
    chance: 'its chance, given that the event happens',
    sets: 'the factors it sets, each to a state',
  },
  influence: {
    from: 'the condition under which it is at work',
    to: 'what it acts on',
    points: 'how strongly: one point doubles',
  },
  calendar: {
    date: 'the day',
    id: 'a name, so that a reading can replace the entry',
    title: 'what people call it',
    outcomes: 'what may come of the day, as for events',
    sets: 'short for one certain outcome',
    event: 'for a window: the event that may happen on the day',
    chance: 'for a window: the chance that it does',
  },
  quantity: {
    unit: 'its unit',
    start: 'its value on the first day',
    grows: 'growth a year, by factor and state; the growths of several factors add up',
    jumps: 'by how much each happening of an event changes it',
  },
  question: {
    ask: 'what is asked, in one of the forms below',
    given:
      'another question of the same forms; the answer is then the chance of the first among the histories in which the second comes true',
  },
  contingency: {
    harm: 'points of harm: one number for the `viewpoint`, or a number by actor. One point is twice as bad; below 0 is good',
    'part-of': 'the contingency it is a branch of',
  },
  indicator: {
    seen: 'for one factor, the chance of seeing it given each of its states; every state is listed',
    look: 'how often a new look tells something new: `daily`, `weekly`, `fortnightly`, `monthly`, `quarterly`, `half-yearly`, `yearly`, or a stretch of time',
  },
  option: {
    from: "the day from which it applies, after that day's calendar",
    actor: 'who takes it',
    cost: '`none`, `low`, `medium` or `high`',
    excludes: 'options that cannot be taken together with it',
    needs: 'options without which it cannot be taken; whatever their dates',
    changes: 'what it replaces, as in changes',
    adds: 'what it adds, as in changes',
    sets: 'factors it sets on its date',
  },
  criterion: {
    want: '`low` or `high`: which answers are better',
    'at-most': 'the most that is acceptable',
    'at-least': 'the least that is acceptable',
  },
  values: {
    actor: 'whose values these are',
    criteria: 'a weight for each criterion, a number or `{weight, because, note}`',
  },
  reading: {
    reading: 'its id; the first key of the file',
    title: 'what people call it',
    'based-on': 'the sources it is drawn from',
    silent: 'what those sources say nothing about: the base stands, and no comparison calls that agreement',
    changes: 'what it judges differently, as in changes',
    because: 'the claims it stands on as a whole',
    note: 'a remark',
  },
  coverage: {
    type: 'what kind of statement it is; the share is counted by type',
    says: 'what the source says',
    carried:
      'addresses of what carries it: `factors.talks`, `claims.stock-falls`, `influences.patrols=many > collision`',
    aside: 'instead: why nothing does',
  },
}

export type KeyWords = Readonly<Record<keyof typeof en, Readonly<Record<string, string>>>>
