import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import { neutralQuestion } from '#src/domain/assignment/neutral-question.ts'
import { pickableLines } from '#src/domain/question/artefact-places.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { pickablePlaces } from '#src/domain/question/pick-key.ts'
import { isOwnQuestionId } from '#src/domain/question/is-own-question.ts'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import type { Question, QuestionOf } from '#src/domain/question/question.ts'

/** A question to be answered without its key, and the same with it, for whoever scores. */
export type Withholding =
  | {
      readonly kind: 'withheld'
      /** What travels: nothing in it depends on the key, the reasons or the order and ids of the author. */
      readonly question: Question
      /** What stays: ids of a response to `question` are those of its parts. */
      readonly keyed: Question
      /** Pins `question`: `withheld-` and 12 characters; see `withheldHashOf`. RELEASED FORMAT. */
      readonly hash: string
    }
  /** Its key is in what the learner sees. */
  | { readonly kind: 'cannot' }

/**
 * Whether a question of this kind can be answered without its key on the device. A branching case shows what each
 * action leads to, a repair answers to every try: both need it.
 */
export function canWithhold(kind: QuestionKind): boolean {
  return kind !== 'branching-case' && kind !== 'repair'
}

/**
 * Takes key, reasons, slips, explanation, sources, sub-topics and ratings off a question. What stands in their place
 * depends only on what the learner sees, so that it says nothing. Whoever asks it must not score with it.
 */
export function withholdKey(question: Question): Withholding {
  const keyed = neutralQuestion(question)
  const withheld = withoutKey(keyed)
  if (withheld === null) return { kind: 'cannot' }
  return { kind: 'withheld', question: withheld, keyed, hash: withheldHash(withheld) }
}

/** The hash a question without its key has to have. */
export function withheldHash(withheld: Question): string {
  return `withheld-${shortHash(canonicalJson(withheld))}`
}

/**
 * The same hash, and behind a colon the version it was made of, so that errata reach it (published-hash.ts). Only of
 * shipped questions, which everybody has with their keys: the hash of an own one would tell when its key was guessed.
 * RELEASED FORMAT.
 */
export function withheldHashOf(
  withheld: string,
  { id, hash }: { readonly id: string; readonly hash: string },
) {
  return isOwnQuestionId(id) ? withheld : `${withheld}:${hash}`
}

/** Whether a question without its key is the one that its hash names; that it has a version behind is no matter. */
export function isWithheldAs(withheld: Question, hash: string): boolean {
  return hash.replace(/:.*$/, '') === withheldHash(withheld)
}

/** Every field is named, so that a field added to a kind stays at home until somebody decides otherwise. */
function withoutKey(question: Question): Question | null {
  const common = commonOf(question)
  switch (question.kind) {
    case 'single-choice':
      return { ...common, kind: question.kind, options: bare(question.options), key: 'a' }
    case 'multi-select':
      return { ...common, kind: question.kind, options: bare(question.options), key: ['a'] }
    case 'ordering':
      return { ...common, kind: question.kind, items: bare(question.items), key: idsOf(question.items) }
    case 'matching': {
      const answers = bare(question.answers)
      const prompts = bare(question.prompts).map(prompt => ({ ...prompt, answer: prompt.id }))
      return { ...common, kind: question.kind, prompts, answers }
    }
    case 'numeric': {
      const units = question.units.map(({ name }) => ({ name, factor: 1 }))
      return {
        ...common,
        kind: question.kind,
        key: { value: 0, tolerance: { absolute: 0 } },
        units,
        slips: [],
      }
    }
    case 'short-text':
      return { ...common, kind: question.kind, accepted: ['-'], slips: [] }
    case 'pick-in-artefact':
      return withoutPicks(question)
    case 'situational-judgement': {
      const actions = bare(question.actions).map(action => ({ ...action, rating: 2 as const, reason: '' }))
      return { ...common, kind: question.kind, ask: question.ask, actions, key: question.key }
    }
    case 'branching-case':
    case 'repair':
      return null
  }
}

function commonOf({ id, level, stem, artefact, seconds }: Question) {
  return {
    id,
    level,
    covers: [],
    stem,
    ...(artefact === undefined ? {} : { artefact }),
    explanation: '',
    source: [],
    seconds,
  }
}

/** As many places as are keyed, which the learner is told, but the first there are. */
function withoutPicks(question: QuestionOf<'pick-in-artefact'>): Question | null {
  const { artefact, pick, key } = question
  const places = pick === 'line' ? quotableLines(question) : pickablePlaces(question)
  if (places.length < key.length) return null
  return {
    ...commonOf(question),
    kind: question.kind,
    artefact,
    pick,
    key: places.slice(0, key.length),
    slips: [],
  }
}

/** Texts that stand on one line only, as keys of lines are written. */
function quotableLines({ artefact }: QuestionOf<'pick-in-artefact'>): string[] {
  const lines = pickableLines(artefact).map(({ text }) => text)
  return lines
    .map(line => line.slice(0, 400))
    .filter(text => lines.filter(line => line.includes(text)).length === 1)
}

interface Part {
  readonly id: string
  readonly text: Question['stem']
}

function bare(parts: readonly Part[]): { id: string; text: Question['stem'] }[] {
  return parts.map(({ id, text }) => ({ id, text }))
}

function idsOf(parts: readonly Part[]): string[] {
  return parts.map(({ id }) => id)
}
