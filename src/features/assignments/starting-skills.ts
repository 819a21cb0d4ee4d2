import * as z from 'zod/mini'
import { slugSchema } from '#src/domain/question/question.ts'

const stateSchema = z.object({ skills: z.array(slugSchema).check(z.maxLength(60)) })

/** What goes with the address of a new assignment, so that it begins with these skills. */
export function withSkills(skills: readonly string[]): z.infer<typeof stateSchema> {
  return { skills: [...skills] }
}

/** The skills a new assignment begins with, as its address brought them along; none for any other state. */
export function startingSkills(state: unknown): readonly string[] {
  const parsed = stateSchema.safeParse(state)
  return parsed.success ? parsed.data.skills : []
}
