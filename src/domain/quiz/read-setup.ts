import * as z from 'zod/mini'
import { quizModes } from '#src/domain/quiz/quiz-mode.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'

const idList = z.string().check(z.regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/))
const fields = {
  skills: idList,
  questions: idList,
  mode: z.literal(quizModes),
  count: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
  minutes: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(600)),
  seed: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
}

/** Reads a setup from a link; what is missing or cannot be read is left out, so that a default takes its place. */
export function readSetup(text: string): Partial<QuizSetup> {
  const params = new URLSearchParams(text)
  function field<T>(name: string, schema: z.ZodMiniType<T>): T | undefined {
    const parsed = schema.safeParse(params.get(name) ?? undefined)
    return parsed.success ? parsed.data : undefined
  }
  const skills = field('skills', fields.skills)?.split(',')
  const questions = field('questions', fields.questions)?.split(',')
  const mode = field('mode', fields.mode)
  const count = params.has('count') ? field('count', fields.count) : undefined
  const minutes = params.has('minutes') ? field('minutes', fields.minutes) : undefined
  const seed = field('seed', fields.seed)
  return {
    ...(skills === undefined ? {} : { skills }),
    ...(questions === undefined ? {} : { questions }),
    ...(mode === undefined ? {} : { mode }),
    ...(count === undefined ? {} : { count }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(seed === undefined ? {} : { seed }),
  }
}
