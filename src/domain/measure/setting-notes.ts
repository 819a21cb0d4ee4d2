import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** What a setting is, for the page that explains how the numbers come about. */
export interface SettingNote {
  readonly meaning: string
  /** `known`: textbooks and papers; `judgement`: chosen by the authors of this app. */
  readonly standing: 'known' | 'judgement'
}

/** A note for every setting but the version; the compiler names the one that is missing. */
export const settingNotes: Readonly<Record<Exclude<keyof MeasureSettings, 'version'>, SettingNote>> = {
  levelScale: {
    meaning: 'Level of an ability of 0 logits, and level points to a logit.',
    standing: 'judgement',
  },
  bandStep: { meaning: 'Bands are rounded to multiples of this many level points.', standing: 'judgement' },
  responseProbabilityLogit: {
    meaning:
      'A person just at the level of a question gets it right in about two cases of three, luck aside; this is that convention in logits.',
    standing: 'judgement',
  },
  slope: { meaning: 'How sharply questions tell levels apart, the same for all.', standing: 'judgement' },
  slipCeiling: {
    meaning: 'How often a question is answered rightly by someone who surely knows it.',
    standing: 'judgement',
  },
  difficultyError: {
    meaning: "Standard error of an author's rating of a question, in logits.",
    standing: 'judgement',
  },
  flattening: { meaning: 'Flattens the response curve for that error.', standing: 'known' },
  priorVariance: {
    meaning:
      'Before any response: how much people differ in everything, in a domain and in a single skill, in squared logits.',
    standing: 'judgement',
  },
  grid: { meaning: 'Range and fineness of the computation, in logits.', standing: 'known' },
  intervalMass: { meaning: 'Probability that the level lies inside its band.', standing: 'judgement' },
  gamma: {
    meaning: 'Probability a verdict needs: in your own report, and where somebody else reads it.',
    standing: 'judgement',
  },
  floor: {
    meaning:
      'Responses a verdict needs, and how many where the required level is so low or high that it would be likely without any.',
    standing: 'judgement',
  },
  floorSlack: {
    meaning: 'What may be missing to that number because responses lose weight with age.',
    standing: 'judgement',
  },
  leaning: { meaning: 'Probability from which an open verdict leans to one side.', standing: 'judgement' },
  spacedRepeat: {
    meaning: 'Weight of a repeated question, and how long ago it must have been seen; sooner it has none.',
    standing: 'judgement',
  },
  rapidResponse: {
    meaning: 'A response faster than this, or than this share of the expected time, is discarded.',
    standing: 'judgement',
  },
  halfLifeMs: { meaning: 'Time in which a response loses half of its weight.', standing: 'judgement' },
  sessionFactor: {
    meaning:
      'What each newer session on a skill leaves of the weight of older responses; small sessions count together.',
    standing: 'judgement',
  },
  sessionGapMs: { meaning: 'Attempts less than this apart are one session.', standing: 'judgement' },
  interviewRating: {
    meaning:
      'Ratings by others in interviews: whether they count, their weight for a skill in a session, the logits between anchored levels, and the standard error of a rater.',
    standing: 'judgement',
  },
  typicalChance: {
    meaning: 'Chance score supposed for each kind of question when questions are proposed.',
    standing: 'judgement',
  },
}
