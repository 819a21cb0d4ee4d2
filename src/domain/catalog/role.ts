import * as z from 'zod/mini'
import { evidenceLetters } from '#src/domain/catalog/evidence-letters.ts'
import { slugSchema } from '#src/domain/question/question.ts'

const sentence = z.string().check(z.minLength(1), z.maxLength(600))

/** A level from 0 to 100 on the scale of the role model. */
export const levelSchema = z.int().check(z.minimum(0), z.maximum(100))

/** What a role asks of one skill. */
export const requirementSchema = z.strictObject({ level: levelSchema, evidence: z.literal(evidenceLetters) })
export type Requirement = z.infer<typeof requirementSchema>

/**
 * A role: what it requires per skill (0-100) and how much each domain matters (shares that sum to 100; a
 * skill's importance is its domain's share split equally over the domain's skills).
 */
export const roleSchema = z.strictObject({
  id: slugSchema,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  style: z.optional(sentence),
  summary: sentence,
  vintage: sentence,
  notes: z.array(sentence),
  importance: z.record(slugSchema, z.number().check(z.minimum(0), z.maximum(100))),
  required: z.record(slugSchema, requirementSchema),
})
export type Role = z.infer<typeof roleSchema>

/** `quizzes/roles.yaml`. */
export const rolesFileSchema = z.strictObject({
  evidence: z.strictObject({ P: sentence, Q: sentence, C: sentence, S: sentence, O: sentence, J: sentence }),
  roles: z.array(roleSchema).check(z.minLength(1)),
})
export type RolesFile = z.infer<typeof rolesFileSchema>

/** A role copied and edited on this device. */
export const customRoleSchema = z.extend(roleSchema, {
  /** The shipped role it was copied from. */
  basedOn: slugSchema,
  updatedUtc: z.string(),
})
export type CustomRole = z.infer<typeof customRoleSchema>
