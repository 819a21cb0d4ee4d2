import { banksDigest } from '#src/domain/assignment/assignment-hash.ts'
import { type Assignment, publicKeySchema } from '#src/domain/assignment/assignment.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import { packHandOut } from '#src/domain/assignment/pack-hand-out.ts'
import { type ResultPayload, resultPayloadSchema } from '#src/domain/assignment/result-payload.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { encodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import { openResult } from '#src/exchange/sealing/open-result.ts'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'

/** An instructor without an app: the key, and what is sealed to it. */
export async function makeInstructor() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const key = publicKeySchema.parse({ kty, crv, x, y })
  const kid = keyId(key)
  return {
    key,
    kid,
    async open(text: string): Promise<ResultPayload> {
      const opening = await openResult(text, new Map([[kid, pair.privateKey]]))
      if (opening.kind !== 'opened') throw new Error(opening.sentence)
      return resultPayloadSchema.parse(JSON.parse(opening.text))
    },
  }
}

/** The index of the app under test. */
async function shippedIndex(): Promise<IndexedQuestion[]> {
  const { banks } = await readShippedQuizzes()
  return banks.flatMap(({ skill, questions }) =>
    questions.map(({ question: { id, level, kind }, hash }) => ({ id, skill: skill.id, level, kind, hash })),
  )
}

/** Single-choice questions of the app under test as an assignment names them. */
export async function assignedQuestions(count: number) {
  const index = await shippedIndex()
  return index
    .filter(({ kind }) => kind === 'single-choice')
    .slice(0, count)
    .map(({ id, hash, skill }) => ({ id, hash, skill }))
}

/** An assignment of shipped questions, as a hand-out and as what stands behind the `#` of a link to it. */
export async function handOut(
  changes: Partial<Assignment> & Pick<Assignment, 'key'>,
  rest: Partial<HandOut> = {},
): Promise<{ readonly handOut: HandOut; readonly link: string }> {
  const index = await shippedIndex()
  const assignment: Assignment = {
    v: 1,
    assignmentId: 'a'.repeat(32),
    title: 'Week 3: worklist and orders',
    instructor: 'Dr. Ada Byron',
    note: 'Without the book, please.\nWrite to me if a question is unclear.',
    questions: { kind: 'fixed', list: await assignedQuestions(4), shuffled: false },
    mode: 'exam',
    minutes: 30,
    opensUtc: Date.now() - 3_600_000,
    closesUtc: Date.now() + 4 * 86_400_000,
    zone: 'America/New_York',
    attempts: 2,
    feedback: 'score',
    ask: { name: true, className: true },
    grading: 'device',
    banks: banksDigest(index),
    ...changes,
  }
  const made: HandOut = { format: 'pacsready-assignment', version: 1, assignment, extra: null, ...rest }
  return { handOut: made, link: classPaths.link(encodeLinkPayload(packHandOut(made))) }
}
