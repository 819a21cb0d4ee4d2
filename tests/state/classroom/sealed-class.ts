import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { RosterEntry } from '#src/domain/assignment/class-record.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import type { Tables } from '#src/storage/tables.ts'
import {
  assignmentOf,
  choice,
  known,
  monday,
  paperOf,
  recordOf,
} from '#tests/domain/class-reading/make-assignments.ts'
import { chose, payloadOf, type Sitting } from '#tests/domain/class-reading/make-results.ts'
import { sealedFile } from '#tests/exchange/collect/make-result.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'

/** Four questions, `a` is right in each. */
export const questions = ['q-one', 'q-two', 'q-three', 'q-four'].map(id => known(choice(id)))

/** An instructor with a key and an assignment that was handed out. */
export async function handedOut(changes: Partial<Assignment> = {}) {
  const key = await testKey()
  const assignment = assignmentOf(questions, { key: key.publicKey, ...changes })
  return { key, assignment }
}
export type HandedOut = Awaited<ReturnType<typeof handedOut>>

/** Puts assignment, paper and key into a store, as the pages for assigning do. */
export async function keepHandedOut(
  tables: Tables,
  { key, assignment }: HandedOut,
  roster: readonly RosterEntry[] = [],
): Promise<void> {
  const { kid, publicKey, privateKey } = key
  const kept = { kid, title: 'Course', createdUtc: monday, publicKey, backup: 'sealed', savedUtc: monday }
  const failure = await createClassStore(tables).write({
    records: [recordOf([assignment], roster), paperOf(assignment, questions)],
    keys: [{ ...kept, privateKey }],
  })
  if (failure !== null) throw new Error(failure.detail)
}

/** What somebody sends back: choices by question, in order; a dash for one left unanswered. */
export function sent(
  { assignment }: HandedOut,
  name: string,
  choices = 'aaaa',
  changes: Partial<Sitting> = {},
): ResultPayload {
  const responses = Array.from(choices, option => (option === '-' ? null : chose(option)))
  return payloadOf({ assignment, questions, name, responses, ...changes })
}

/** The same as the file it comes in. */
export function sentFile(handed: HandedOut, payload: ResultPayload, name?: string): Promise<File> {
  const fileName = `${name ?? payload.attempt.assignment?.name ?? ''}.pacsready-result`
  return sealedFile(payload, handed.key.publicKey, fileName)
}
