import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { share } from '#src/features/settings/share.ts'
import { daysOf, hoursOf, secondsOf } from '#src/features/settings/time-words.ts'

/** Where a constant comes from: textbook or paper; a known idea with a value of ours; ours altogether. */
export type Basis = 'known' | 'known idea, our value' | 'judgement'

export interface ConstantRow {
  readonly name: string
  readonly value: string
  readonly basis: Basis
}

type Words = {
  readonly [Field in Exclude<keyof MeasureSettings, 'version'>]: (of: MeasureSettings) => ConstantRow
}

/** Every constant has its line; the compiler names one that is missing. */
const words: Words = {
  levelScale: ({ levelScale }) => ({
    name: 'Middle of the scale, and points to one logit (the unit of the response curve)',
    value: `${levelScale.centre}, ${levelScale.pointsPerLogit}`,
    basis: 'judgement',
  }),
  responseProbabilityLogit: ({ responseProbabilityLogit }) => ({
    name: 'How often a person just at a question’s level gets it right, luck aside',
    value: share(1 / (1 + Math.exp(-responseProbabilityLogit))),
    basis: 'known idea, our value',
  }),
  slope: ({ slope }) => ({ name: 'Steepness of every curve', value: String(slope), basis: 'judgement' }),
  slipCeiling: ({ slipCeiling }) => ({
    name: 'Best expected score, slips included',
    value: share(slipCeiling),
    basis: 'known idea, our value',
  }),
  difficultyError: ({ difficultyError, levelScale }) => ({
    name: 'Standard error of an author’s rating, in points',
    value: String(Math.round(difficultyError * levelScale.pointsPerLogit)),
    basis: 'judgement',
  }),
  flattening: ({ flattening }) => ({
    name: 'Factor that flattens a curve for that error',
    value: String(flattening),
    basis: 'known',
  }),
  priorVariance: ({ priorVariance: { general, domain, skill } }) => ({
    name: 'Variance common to all skills, to a domain, to a skill alone, in squared logits',
    value: `${general}, ${domain}, ${skill}`,
    basis: 'judgement',
  }),
  grid: ({ grid }) => ({
    name: 'Points the probability is computed on, from and to logit',
    value: `${2 * grid.limit * grid.stepsPerLogit + 1}, −${grid.limit} to ${grid.limit}`,
    basis: 'known',
  }),
  intervalMass: ({ intervalMass }) => ({
    name: 'Probability inside the band',
    value: share(intervalMass),
    basis: 'judgement',
  }),
  bandStep: ({ bandStep }) => ({
    name: 'Bands are rounded to points',
    value: String(bandStep),
    basis: 'judgement',
  }),
  gamma: ({ gamma }) => ({
    name: 'Probability a verdict needs: your own use, somebody else reading',
    value: `${share(gamma.own)}, ${share(gamma.other)}`,
    basis: 'judgement',
  }),
  floor: ({ floor }) => ({
    name: 'Responses of its own a skill needs: usually, at extreme requirements',
    value: `${floor.usual}, ${floor.extreme}`,
    basis: 'judgement',
  }),
  floorSlack: ({ floorSlack }) => ({
    name: 'Weight that may be missing to that number, so that a response a few weeks old still makes it',
    value: String(floorSlack),
    basis: 'judgement',
  }),
  leaning: ({ leaning }) => ({
    name: 'Probability from which an open verdict is said to lean to a side',
    value: share(leaning),
    basis: 'judgement',
  }),
  halfLifeMs: ({ halfLifeMs }) => ({
    name: 'Time in which a response loses half of its weight',
    value: daysOf(halfLifeMs),
    basis: 'known idea, our value',
  }),
  sessionFactor: ({ sessionFactor }) => ({
    name: 'Weight left after a later sitting on the skill',
    value: share(sessionFactor),
    basis: 'judgement',
  }),
  sessionGapMs: ({ sessionGapMs }) => ({
    name: 'Pause that ends a sitting',
    value: hoursOf(sessionGapMs),
    basis: 'judgement',
  }),
  spacedRepeat: ({ spacedRepeat }) => ({
    name: 'Weight of a repeated question, and how long it must have been out of sight',
    value: `${share(spacedRepeat.weight)}, ${daysOf(spacedRepeat.afterMs)}`,
    basis: 'judgement',
  }),
  rapidResponse: ({ rapidResponse }) => ({
    name: 'Faster than this, or this part of the expected time, is left out',
    value: `${secondsOf(rapidResponse.ms)}, ${share(rapidResponse.shareOfExpected)}`,
    basis: 'known idea, our value',
  }),
  interviewRating: ({ interviewRating: { weight, spacing, raterError }, levelScale }) => ({
    name: 'Ratings by others in an interview, where they are let in: weight for a skill in a session, points from one anchored level to the next, standard error of a rater in points',
    value: [
      share(weight),
      ...[spacing, raterError].map(logits => String(Math.round(logits * levelScale.pointsPerLogit))),
    ].join(', '),
    basis: 'known idea, our value',
  }),
  typicalChance: ({ typicalChance }) => ({
    name: 'Chance score supposed of a question that is not loaded yet, when questions are picked for you',
    value: Object.entries(typicalChance)
      .map(([kind, chance]) => `${kind} ${share(chance)}`)
      .join(', '),
    basis: 'judgement',
  }),
}

/** All constants in the order in which they are explained. */
export function constantRows(settings: MeasureSettings): readonly ConstantRow[] {
  return Object.values(words).map(row => row(settings))
}
