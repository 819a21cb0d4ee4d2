import * as z from 'zod/mini'
import { quizModes } from '#src/domain/learning/learner-event.ts'
import { slugSchema } from '#src/domain/question/question.ts'

export const themes = ['system', 'dark', 'light'] as const
export type Theme = (typeof themes)[number]

/** Choices of the person at this device; every field has a default, so a broken one costs only itself. */
export interface Preferences {
  readonly theme: Theme
  /** A shipped or copied role. */
  readonly roleId: string
  /** Day of the interview, exam or review as YYYY-MM-DD, or null. */
  readonly targetDate: string | null
  readonly askConfidence: boolean
  /** Single-key shortcuts on the question screen; some speech and screen-reader people need them off. */
  readonly shortcuts: boolean
  readonly quizMode: (typeof quizModes)[number]
  /** Questions in a quiz, 1 to 100. */
  readonly questionCount: number
  /** Whole minutes of a timed exam, or null. */
  readonly examMinutes: number | null
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  roleId: 'entry-level-administrator',
  targetDate: null,
  askConfidence: true,
  shortcuts: true,
  quizMode: 'practice',
  questionCount: 10,
  examMinutes: null,
}

const fieldSchemas = {
  theme: z.literal(themes),
  roleId: slugSchema,
  targetDate: z.nullable(z.iso.date()),
  askConfidence: z.boolean(),
  shortcuts: z.boolean(),
  quizMode: z.literal(quizModes),
  questionCount: z.int().check(z.minimum(1), z.maximum(100)),
  examMinutes: z.nullable(z.int().check(z.minimum(1), z.maximum(600))),
} satisfies Record<keyof Preferences, z.ZodMiniType>

export const preferencesSchema = z.strictObject(fieldSchemas)

/** Reads stored preferences field by field: what cannot be read falls back to its default and is named. */
export function readPreferences(stored: unknown): { preferences: Preferences; broken: string[] } {
  const raw = z.record(z.string(), z.unknown()).safeParse(stored)
  if (!raw.success) return { preferences: defaultPreferences, broken: stored === null ? [] : ['everything'] }
  const broken: string[] = []
  function field<Key extends keyof Preferences>(
    key: Key,
    schema: z.ZodMiniType<Preferences[Key]>,
  ): Preferences[Key] {
    const value = raw.data?.[key]
    if (value === undefined) return defaultPreferences[key]
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    broken.push(key)
    return defaultPreferences[key]
  }
  const preferences: Preferences = {
    theme: field('theme', fieldSchemas.theme),
    roleId: field('roleId', fieldSchemas.roleId),
    targetDate: field('targetDate', fieldSchemas.targetDate),
    askConfidence: field('askConfidence', fieldSchemas.askConfidence),
    shortcuts: field('shortcuts', fieldSchemas.shortcuts),
    quizMode: field('quizMode', fieldSchemas.quizMode),
    questionCount: field('questionCount', fieldSchemas.questionCount),
    examMinutes: field('examMinutes', fieldSchemas.examMinutes),
  }
  return { preferences, broken }
}
