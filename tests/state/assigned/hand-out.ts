import { type Assignment, publicKeySchema } from '#src/domain/assignment/assignment.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import { packHandOut } from '#src/domain/assignment/pack-hand-out.ts'
import { type ResultPayload, resultPayloadSchema } from '#src/domain/assignment/result-payload.ts'
import { withholdKey } from '#src/domain/assignment/withhold-key.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import { encodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import { openResult } from '#src/exchange/sealing/open-result.ts'
import { handOutOf } from '#tests/domain/assignment/make-assignment.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import { sampleOutline } from '#tests/state/sample-content.ts'

/** A key as an instructor has it: with the half that opens what is sealed to the other. */
export async function makeKey() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const publicKey = publicKeySchema.parse({ kty, crv, x, y })
  return { publicKey, kid: keyId(publicKey), privateKey: pair.privateKey }
}
type Key = Awaited<ReturnType<typeof makeKey>>

/** What is in a result file sealed to this key. */
export async function unseal(text: string, { kid, privateKey }: Key): Promise<ResultPayload> {
  const opening = await openResult(text, new Map([[kid, privateKey]]))
  if (opening.kind !== 'opened') throw new Error(opening.sentence)
  return resultPayloadSchema.parse(JSON.parse(opening.text))
}

const kinds = ['single-choice', 'numeric', 'ordering'] as const satisfies readonly QuestionKind[]

/** The sample questions of these kinds as an assignment names them. */
export function listOf(of: readonly QuestionKind[] = kinds) {
  return of.flatMap(kind => {
    const { id } = sampleQuestions[kind]
    const found = sampleOutline.index.find(question => question.id === id)
    return found === undefined ? [] : [{ id, hash: found.hash, skill: found.skill }]
  })
}

/** The sample questions of these kinds, to be scored by the instructor. */
function withheldOf(of: readonly QuestionKind[] = kinds): NonNullable<HandOut['questions']> {
  return listOf(of).map(({ id, skill }) => {
    const question = Object.values(sampleQuestions).find((one: Question) => one.id === id)
    const withholding = question === undefined ? null : withholdKey(question)
    if (withholding?.kind !== 'withheld') throw new Error(`${id} cannot be asked without its key`)
    return { id, skill, hash: withholding.hash, question: withholding.question }
  })
}

/** An assignment of sample questions; what a test is about it says itself. */
export function sampleHandOut(changes: Partial<Assignment> = {}, rest: Partial<HandOut> = {}): HandOut {
  return handOutOf({ questions: { kind: 'fixed', list: listOf(), shuffled: false }, ...changes }, rest)
}

/** The same, scored by the instructor. */
export function withheldHandOut(changes: Partial<Assignment> = {}): HandOut {
  const questions = withheldOf()
  const list = questions.map(({ id, hash, skill }) => ({ id, hash, skill }))
  return sampleHandOut(
    { grading: 'instructor', questions: { kind: 'fixed', list, shuffled: false }, ...changes },
    { questions },
  )
}

/** The place a link to it leads to. */
export function linkTo(handOut: HandOut): string {
  return classPaths.link(encodeLinkPayload(packHandOut(handOut)))
}
