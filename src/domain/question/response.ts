import * as z from 'zod/mini'
import { ratings } from '#src/domain/question/rating.ts'
import { repairValuesSchema } from '#src/domain/repair/repair-schema.ts'

const id = z.string().check(z.minLength(1), z.maxLength(24))

/** What a learner gave, raw: ids of parts and typed text, never a score. */
export const responseSchema = z.discriminatedUnion('kind', [
  /** "I don't know": offered for every kind, scores 0. */
  z.strictObject({ kind: z.literal('dont-know') }),
  z.strictObject({ kind: z.literal('single-choice'), option: id }),
  z.strictObject({ kind: z.literal('multi-select'), options: z.array(id) }),
  z.strictObject({ kind: z.literal('ordering'), order: z.array(id) }),
  z.strictObject({
    kind: z.literal('matching'),
    pairs: z.array(z.strictObject({ prompt: id, answer: id })),
  }),
  z.strictObject({
    kind: z.literal('numeric'),
    value: z.string().check(z.maxLength(40)),
    unit: z.string().check(z.maxLength(20)),
  }),
  z.strictObject({ kind: z.literal('short-text'), text: z.string().check(z.maxLength(400)) }),
  /** Canonical places: `PID-3`, `OBX[2]-5.1`, or `L7` for line 7 of a dump or log. */
  z.strictObject({
    kind: z.literal('pick-in-artefact'),
    picks: z.array(z.string().check(z.maxLength(40))),
  }),
  z.discriminatedUnion('ask', [
    /** Null where nothing is chosen yet. */
    z.strictObject({
      kind: z.literal('situational-judgement'),
      ask: z.literal('best-and-worst'),
      best: z.nullable(id),
      worst: z.nullable(id),
    }),
    z.strictObject({
      kind: z.literal('situational-judgement'),
      ask: z.literal('rate-each'),
      ratings: z.array(z.strictObject({ action: id, rating: z.literal(ratings) })),
    }),
  ]),
  /** Ids of the actions in the order taken; one that leads back can be in it several times. */
  z.strictObject({ kind: z.literal('branching-case'), path: z.array(id) }),
  /** A value for every field, and how often the learner tried what the system answers. */
  z.strictObject({
    kind: z.literal('repair'),
    values: repairValuesSchema,
    tries: z.int().check(z.minimum(0)),
  }),
])
export type Response = z.infer<typeof responseSchema>
export type ResponseOf<Kind extends Response['kind']> = Extract<Response, { kind: Kind }>
