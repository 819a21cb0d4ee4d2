import type { QuestionKind } from '#src/domain/question/question-kinds.ts'

/** The kind of a question and how it is scored. */
export const kindWords: Readonly<Record<QuestionKind, string>> = {
  'single-choice': 'Single choice: right or wrong',
  'multi-select': 'Several right: right picks minus wrong picks, never below 0',
  ordering: 'Ordering: share of steps in their right place',
  matching: 'Matching: share of right pairs',
  numeric: 'A number with its unit, within a tolerance',
  'short-text': 'A short text, compared with accepted forms',
  'pick-in-artefact': 'Pick in a work sample: right picks minus wrong picks, never below 0',
  'situational-judgement':
    'Judging actions: full credit as the key has it, half for one step off, none beyond',
  'branching-case':
    'A case to play: 0.45 for nobody harmed, 0.35 for the cause found, up to 0.2 for the time if both hold',
  repair:
    'Repairing a query or a node: full credit if it works, up to half for fields put right, less those broken',
}

/** What a kind is called. */
export const kindNames: Readonly<Record<QuestionKind, string>> = {
  'single-choice': 'Single choice',
  'multi-select': 'Several right',
  ordering: 'Ordering',
  matching: 'Matching',
  numeric: 'Number',
  'short-text': 'Short text',
  'pick-in-artefact': 'Pick in a work sample',
  'situational-judgement': 'Situational judgement',
  'branching-case': 'Case to play',
  repair: 'Repair',
}
