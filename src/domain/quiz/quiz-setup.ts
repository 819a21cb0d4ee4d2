import * as z from 'zod/mini'
import { quizModes, type QuizMode } from '#src/domain/learning/learner-event.ts'

/** What a learner asks for before a quiz is drawn; short enough to be shared as a link. */
export interface QuizSetup {
  /** Skill ids in scope; empty means every skill. */
  readonly skills: readonly string[]
  /** Single questions instead of a drawn set; empty means draw. */
  readonly questions: readonly string[]
  readonly mode: QuizMode
  /** 1 to 100; fewer are drawn when the scope holds fewer. */
  readonly count: number
  /** Whole minutes of a timed exam, or null for no limit. */
  readonly minutes: number | null
  /** Same scope, count and seed draw the same questions in the same order; null takes a fresh seed. */
  readonly seed: string | null
}

const idList = z.string().check(z.regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/))
const fields = {
  skills: idList,
  questions: idList,
  mode: z.literal(quizModes),
  count: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
  minutes: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(600)),
  seed: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
}

/** The text of a setup in a link, as `name=value` pairs; only what is set is written. */
export function writeSetup(setup: Partial<QuizSetup>): string {
  const pairs: string[] = []
  if (setup.skills !== undefined && setup.skills.length > 0) pairs.push(`skills=${setup.skills.join(',')}`)
  if (setup.questions !== undefined && setup.questions.length > 0)
    pairs.push(`questions=${setup.questions.join(',')}`)
  if (setup.mode !== undefined) pairs.push(`mode=${setup.mode}`)
  if (setup.count !== undefined) pairs.push(`count=${setup.count}`)
  if (setup.minutes !== undefined && setup.minutes !== null) pairs.push(`minutes=${setup.minutes}`)
  if (setup.seed !== undefined && setup.seed !== null) pairs.push(`seed=${setup.seed}`)
  return pairs.join('&')
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
