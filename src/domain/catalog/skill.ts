import * as z from 'zod/mini'
import { slugSchema } from '#src/domain/question/question.ts'

const sentence = z.string().check(z.minLength(1), z.maxLength(600))
const name = z.string().check(z.minLength(1), z.maxLength(60))

/** `quizzes/skills.yaml`: domains (axes of the radar), banks and skills, in display order. */
export const skillsFileSchema = z.strictObject({
  domains: z.array(z.strictObject({ id: slugSchema, name, summary: sentence })),
  banks: z.array(z.strictObject({ id: slugSchema, name, domain: slugSchema, summary: sentence })),
  skills: z.array(
    z.strictObject({
      id: slugSchema,
      bank: slugSchema,
      name,
      definition: sentence,
      cite: z.array(sentence).check(z.minLength(1)),
      subTopics: z.array(z.strictObject({ id: slugSchema, name: sentence })).check(z.minLength(1)),
    }),
  ),
})
export type SkillsFile = z.infer<typeof skillsFileSchema>
export type Domain = SkillsFile['domains'][number]
export type Bank = SkillsFile['banks'][number]
export type Skill = SkillsFile['skills'][number]
