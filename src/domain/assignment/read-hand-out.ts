import * as z from 'zod/mini'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import { type CarriedQuestion, type HandOut, handOutSchema } from '#src/domain/assignment/hand-out.ts'
import { arrivingKeySchema } from '#src/domain/assignment/instructor-key.ts'
import { packedHandOutSchema } from '#src/domain/assignment/packed-hand-out.ts'
import { unpackHandOut } from '#src/domain/assignment/unpack-hand-out.ts'
import { isWithheldAs } from '#src/domain/assignment/withhold-key.ts'
import { cleanLine } from '#src/domain/format/clean-line.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { isOwnQuestionId } from '#src/domain/question/is-own-question.ts'

/** What a link or a file turned out to hold; `sentence` says what is wrong and what to do. */
export type HandOutReading =
  | { readonly kind: 'hand-out'; readonly handOut: HandOut }
  | { readonly kind: 'refused'; readonly sentence: string }

/**
 * Reads an assignment from a parsed link or file, in the packed or the plain form. Everything is checked before
 * anything of it is used; nothing is repaired.
 */
export function readHandOut(value: unknown): HandOutReading {
  const version = versionOf(value)
  if (version === null) return refuse(foreign)
  if (version > 1) return refuse(newer)
  const plain = Array.isArray(value) ? unpack(value) : value
  const parsed = handOutSchema.safeParse(plain)
  if (!parsed.success) return refuse(damaged(placeOf(parsed.error.issues)))
  const contradiction = contradictionIn(parsed.data)
  return contradiction === null ? { kind: 'hand-out', handOut: parsed.data } : refuse(damaged(contradiction))
}

const foreign = 'This is not an assignment of PACS Ready. Ask whoever sent it for the right link or file.'
const newer =
  'This assignment was made with a newer version of PACS Ready. Reload the app to update it, then open the assignment again.'

function damaged(what: string): string {
  return `This assignment is damaged (${what}). Ask whoever sent it for the link or file again.`
}

function refuse(sentence: string): HandOutReading {
  return { kind: 'refused', sentence }
}

const anyPlainSchema = z.object({ format: z.literal('pacsready-assignment'), version: z.int() })

/** Version of either form; null for what is neither. */
function versionOf(value: unknown): number | null {
  if (Array.isArray(value)) {
    const first: unknown = value[0]
    return typeof first === 'number' ? first : null
  }
  const plain = anyPlainSchema.safeParse(value)
  return plain.success ? plain.data.version : null
}

function unpack(value: readonly unknown[]): unknown {
  const packed = packedHandOutSchema.safeParse(value)
  return packed.success ? unpackHandOut(packed.data) : null
}

function placeOf([issue]: readonly z.core.$ZodIssue[]): string {
  const path = issue?.path.map(String).join('.') ?? ''
  return path === '' ? 'parts of it are missing' : `at ${path}`
}

/** What the schema cannot see: parts that do not go together. */
function contradictionIn({ assignment, extra, questions = [] }: HandOut): string | null {
  const { key, opensUtc, closesUtc, title, instructor, note } = assignment
  if (!arrivingKeySchema.safeParse(key).success) return 'at assignment.key'
  const lines = [title, instructor, extra?.name ?? '', roleNameOf(assignment), ...note.split('\n')]
  if (lines.some(line => cleanLine(line).removed > 0)) return 'it has characters that do not show'
  if (opensUtc !== null && closesUtc !== null && closesUtc <= opensUtc) return 'it closes before it opens'
  if (questions.some(({ id, question }) => id !== question.id)) return 'a question has the name of another'
  const asked = listOf(assignment)
  if (new Set(asked.map(({ id }) => id)).size < asked.length) return 'a question is in it twice'
  if (new Set(questions.map(({ hash }) => hash)).size < questions.length) return 'a question came twice'
  const carried = new Set(questions.map(({ id, hash }) => `${id} ${hash}`))
  const isComplete = asked.length > 0 && asked.every(({ id, hash }) => carried.has(`${id} ${hash}`))
  if (assignment.grading === 'instructor' && !isComplete) return 'questions are missing'
  const changed = questions.find(one => !isAsPinned(one, assignment))
  return changed === undefined ? null : `the question ${changed.id} was changed`
}

/**
 * Whether a question is what its hash says: taken again over what travels without a key, and over an own question. The
 * hash of a shipped one is taken over the words of its author and cannot be taken here; none travels with its key.
 * Finds what a hand or an accident changed, not who takes the hash anew as well.
 */
function isAsPinned({ id, hash, question }: CarriedQuestion, { grading }: Assignment): boolean {
  if (grading === 'instructor') return isWithheldAs(question, hash)
  return !isOwnQuestionId(id) || hash === shortHash(canonicalJson(question))
}

function roleNameOf({ questions }: Assignment): string {
  return questions.kind === 'check' ? (questions.terms.roleName ?? '') : ''
}

function listOf({ questions }: Assignment) {
  return questions.kind === 'fixed' ? questions.list : []
}
