import type { QuestionKind } from '#src/domain/question/question-kinds.ts'

/** What editors show beside a key of a bank file, whatever the kind of the question. */
export const descriptionsByKey: Partial<Record<string, string>> = {
  skill: 'The skill of all questions in this file: the name of the file.',
  id: 'A name nobody else has, in lower case with hyphens. A question keeps its id for ever.',
  secondSkill: 'A second skill the question touches. It gets no evidence.',
  level:
    'How demanding: a person who is just at this level is right in about two cases of three. 20 knows the words, 40 does routine with guidance, 60 works alone, 75 handles the unusual, 90 designs and decides.',
  covers: 'Sub-topics of the skill, by id from skills.yaml.',
  stem: 'What is asked. Markdown.',
  artefact: 'The work sample the question is about.',
  format: 'hl7, dicom-dump and log can be picked in; text is shown as it is.',
  title: 'What it is and where it was taken, one short line.',
  explanation: 'Why the key is right and what to do on the job. Markdown.',
  source: 'What you opened and read to be sure.',
  standard: 'Short name of the standard or page, such as DICOM PS3.5.',
  section: 'Where in it, such as §6.2, Table 6.2-1.',
  edition: 'Which edition you read, such as 2025c.',
  seconds: 'Time a person at the level of the question needs, 10 to 900.',
  reason: 'Why someone believes it, and what is true. Markdown.',
  slips: 'Typical wrong responses, each with the belief behind it.',
  tolerance: 'How far off still counts: `absolute` in the first unit, or `percent` of the value.',
  units: 'Units to choose from. `factor` converts to the first, whose factor is 1.',
  pick: 'What a click selects: a segment, field or component of an HL7 message, or a line.',
  ask: '`best-and-worst`: which action is best, which worst. `rate-each`: how good each action is.',
  actions: 'Things to do here. They are shuffled.',
  rating:
    'What the action is worth here: 4 the best thing to do, 3 helps but is not the best, 2 does little or misses the point, 1 makes it worse.',
  par: 'Minutes of the case that a good administrator needs.',
  start: 'Of a case: id of the node it begins at. Of a field: what it holds at first.',
  nodes:
    'Where the case can be, 6 to 15 in all. Each has actions that lead on, or is an ending: reachable, with no dead end.',
  minutes:
    'Of an action: what it takes on the clock of the case, at least 1. Of an interview question: what it takes with its probes. Of a set: how long the interview is.',
  to: 'Id of the node the action leads to.',
  ending: '`solved`, `worked-around` or `harmed`. An ending has no actions.',
  causeFound: 'Of an ending: whether the learner has seen what was wrong.',
  harm: 'Of a harmed ending: who was harmed and how. Markdown.',
  expert:
    'Ids of the actions an expert takes, from the start to a solved ending with the cause found, within par.',
  system: '`query`: keys of a query. `ae-config`: the settings of a node.',
  service: 'What is asked: `worklist` and `study-root` by C-FIND, `qido` by QIDO-RS for studies.',
  rows: 'What the server holds, 4 to 12. Several values of an attribute are parted by a backslash.',
  columns: 'Keywords of the attributes the tables show, in this order.',
  keys: 'The fields of the form: attributes to match, for `qido` also `limit` and `offset`.',
  choices: 'What can be chosen: with `start` and the key among them. Left out: a text is typed.',
  wanted: 'Ids of the rows that must come back, and no others.',
  reasons: 'By field: why what it holds at first is wrong, and what is right. Markdown.',
  goal: 'What must be stored: SOP class and transfer syntax by keyword.',
  peer: 'The other node as it really is.',
  knowsCallers: 'AE titles it takes calls from.',
  accepts: 'What it stores. Of the transfer syntaxes proposed it takes the first of its own list.',
  fields: 'What can be changed at our node. What is no field is set right.',
  variants:
    'Numbers and texts that change from one showing to the next; texts have {{expressions}} for them.',
  parameters:
    'What changes, by name: a range (from, to, step) or a list of values. `first` is that of the first showing.',
  derived: 'Values worked out from the parameters and from those above, by name.',
  constraints: 'Conditions that every showing fulfils, such as total > 500.',
  withdrawn: 'true if the question left its bank instead of being corrected.',
  hashes: 'Hashes of the wrong versions, from tests/tools/question-hash.ts, taken before the correction.',
  whatWasWrong: 'One or two sentences for the people who answered it.',
  importance: 'Share of each domain, adding up to 100.',
  required: 'Level and evidence letter for every skill.',
}

/** What the kinds ask of a learner. */
export const descriptionsByKind: Record<QuestionKind, string> = {
  'single-choice': 'One right option.',
  'multi-select': 'Several right options. Wrong ticks are subtracted from right ones.',
  ordering: 'Steps to be put in order.',
  matching: 'Prompts, each with one of the answers. Answers that fit none are leftovers.',
  numeric: 'A number with a unit, right within a tolerance.',
  'short-text': 'A word or code, compared with the accepted forms after normalising.',
  'pick-in-artefact': 'Places to click in an HL7 message, a DICOM dump or a log.',
  'situational-judgement': 'Actions in a scene to be judged, with credit for coming near.',
  'branching-case': 'A case to play: actions that cost minutes and bring evidence, up to an ending.',
  repair: 'A query or the settings of a node, to be changed until they do what they should.',
}

/** `key` means something else for each kind. */
export const keyDescriptionsByKind: Partial<Record<QuestionKind, string>> = {
  'single-choice': 'Id of the right option.',
  'multi-select': 'Ids of the right options.',
  ordering: 'All ids in the right order.',
  numeric: 'The right value in the first unit, and its tolerance.',
  'pick-in-artefact':
    'All places to pick: HL7 places such as PID-3 or OBX[2]-5.1, or for lines a text found on that line only.',
  repair: 'One set of values that works, by field, all of them named.',
  'situational-judgement':
    'Always `reasoned`: argued from published practice, not rated by practitioners yet.',
}
