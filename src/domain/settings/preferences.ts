import { type QuizMode, quizModes } from '#src/domain/quiz/quiz-mode.ts'

/** Ways to look; `system` follows the device. */
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
  readonly quizMode: QuizMode
  /** Questions in a quiz, 1 to 100. */
  readonly questionCount: number
  /** Whole minutes of a timed exam, 1 to 600, or null. */
  readonly examMinutes: number | null
  /** Whole minutes for study on a day that is not off, 5 to 240. */
  readonly minutesADay: number
  /** Weekdays without study, each a digit from 0 (Sunday) to 6. */
  readonly daysOff: string
  /** Corrected questions the person was told about, as `erratumKey` writes them. */
  readonly seenErrata: readonly string[]
  /** Questions in a drill: missed, unseen and mastered, as `drill-numbers.ts` writes them. */
  readonly drillMix: string
  /** Whether ratings by others in interviews enter the levels; they are shown beside them either way. */
  readonly countsInterviewRatings: boolean
}

/** What holds until the person chooses. */
export const defaultPreferences: Preferences = {
  theme: 'system',
  roleId: 'entry-level-administrator',
  targetDate: null,
  askConfidence: true,
  shortcuts: true,
  quizMode: 'practice',
  questionCount: 10,
  examMinutes: null,
  minutesADay: 25,
  daysOff: '',
  seenErrata: [],
  drillMix: '9-4-2',
  countsInterviewRatings: false,
}

type Reader<Value> = (stored: unknown) => Value | undefined

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** Written by hand, not as a schema: they are read before the first paint, and the schema library is not there yet. */
const readers: { readonly [Field in keyof Preferences]: Reader<Preferences[Field]> } = {
  theme: oneOf(themes),
  roleId: textLike(/^[a-z0-9-]{1,80}$/),
  targetDate: orNull(textLike(day)),
  askConfidence: asBoolean,
  shortcuts: asBoolean,
  quizMode: oneOf(quizModes),
  questionCount: wholeNumberUpTo(100),
  examMinutes: orNull(wholeNumberUpTo(600)),
  minutesADay: wholeNumberUpTo(240, 5),
  daysOff: textLike(/^[0-6]{0,7}$/),
  seenErrata: asTexts,
  drillMix: textLike(/^\d+-\d+-\d+$/),
  countsInterviewRatings: asBoolean,
}

/** Reads stored preferences field by field: what cannot be read falls back to its default and is named. */
export function readPreferences(stored: unknown): { preferences: Preferences; broken: string[] } {
  if (stored === null || stored === undefined) return { preferences: defaultPreferences, broken: [] }
  if (typeof stored !== 'object' || Array.isArray(stored))
    return { preferences: defaultPreferences, broken: ['everything'] }
  const fields = new Map<string, unknown>(Object.entries(stored))
  const broken: string[] = []
  const preferences: { -readonly [Field in keyof Preferences]: Preferences[Field] } = {
    ...defaultPreferences,
  }
  function read<Field extends keyof Preferences>(name: Field): void {
    const value = readers[name](fields.get(name))
    if (value !== undefined) preferences[name] = value
    else if (fields.has(name)) broken.push(name)
  }
  Object.keys(readers).filter(isField).forEach(read)
  return { preferences, broken }
}

function isField(name: string): name is keyof Preferences {
  return name in readers
}

function oneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return stored => values.find(value => value === stored)
}

function orNull<Value>(read: Reader<Value>): Reader<Value | null> {
  return stored => (stored === null ? null : read(stored))
}

function textLike(pattern: RegExp): Reader<string> {
  return stored => (isText(stored, pattern) ? stored : undefined)
}

function wholeNumberUpTo(most: number, least = 1): Reader<number> {
  return stored =>
    typeof stored === 'number' && Number.isInteger(stored) && stored >= least && stored <= most
      ? stored
      : undefined
}

function asBoolean(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined
}

function asTexts(stored: unknown): readonly string[] | undefined {
  return Array.isArray(stored) && stored.every(one => isText(one, /^.{1,100}$/)) ? stored : undefined
}

function isText(stored: unknown, pattern: RegExp): stored is string {
  return typeof stored === 'string' && pattern.test(stored)
}
