import { banksDigest } from '#src/domain/assignment/assignment-hash.ts'
import { makeResult } from '#src/domain/assignment/make-result.ts'
import type { ReceivedAssignment } from '#src/domain/assignment/received-assignment.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import { safeFileName } from '#src/domain/format/file-name.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { shippedQuestions } from '#src/state/assigned/shipped-questions.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'

export type ResultReading =
  | { readonly kind: 'result'; readonly payload: ResultPayload }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'problem'; readonly sentence: string }

/** What a result file of this attempt would hold, with everything that was given here, also what the disk did not take. */
export async function readResult(store: AppStore, attemptId: string): Promise<ResultReading> {
  const { getState } = store
  const { log } = await getState().openStore()
  const tools = await getState()
    .loadClassTools()
    .catch(() => null)
  await whenWritten(store, attemptId)
  const reading = await log.readAttempt(attemptId)
  if (tools === null || reading.kind === 'failed') return { kind: 'problem', sentence: unreadable }
  if (reading.kind === 'not-found') return { kind: 'problem', sentence: gone }
  const unsaved = log.unsaved().filter(event => event.attemptId === attemptId)
  const events = [...reading.events, ...unsaved]
  if (!events.some(({ type }) => type === 'finish')) return { kind: 'unfinished' }
  const { outline, appVersion, now } = getState()
  const payload = makeResult({
    attempt: reading.attempt,
    events,
    deviceId: tools.deviceId,
    banks: banksDigest(shippedQuestions(outline)),
    sealedUtc: now(),
    app: { version: appVersion.app, build: appVersion.build },
  })
  return { kind: 'result', payload }
}

/** The end of an attempt is on screen before it is in the log: what has no hash yet is on its way there. */
function whenWritten({ getState, subscribe }: AppStore, attemptId: string): Promise<void> {
  const isWritten = () => {
    const open = openAttemptOf(getState().view)
    return open?.attempt.attemptId !== attemptId || open.events.every(({ hash }) => hash !== '')
  }
  if (isWritten()) return Promise.resolve()
  return new Promise(resolve => {
    const stop = subscribe(() => {
      if (!isWritten()) return
      stop()
      resolve()
    })
  })
}

const unreadable = 'The browser could not read this attempt. Reload the page to try again.'
const gone =
  'This attempt is not on this device. Open the assignment in the browser it was taken in, or restore a backup made there.'

export type SealedFile =
  | { readonly kind: 'sealed'; readonly text: string; readonly fileName: string }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The result file: sealed to the key the assignment came with. Every call seals anew; what is inside stays the same. */
export async function sealResultFile(
  payload: ResultPayload,
  { handOut }: ReceivedAssignment,
): Promise<SealedFile> {
  const sealing = await sealResult(canonicalJson(payload), handOut.assignment.key)
  if (sealing.kind === 'refused') return sealing
  const { resultId, attempt } = payload
  const titles = [attempt.title, attempt.assignment?.className ?? '', attempt.assignment?.name ?? '']
  return {
    kind: 'sealed',
    text: sealing.text,
    fileName: safeFileName(titles, resultId, 'pacsready-result'),
  }
}

/** Remembers that a result file was handed to the browser; where that cannot be kept nothing is lost but the reminder. */
export async function noteHandedOver(
  { getState }: AppStore,
  assignmentId: string,
  { attempt: { attemptId }, resultId }: ResultPayload,
): Promise<void> {
  const { log } = await getState().openStore()
  const documents = await log.readDocuments('received')
  const known = 'kind' in documents ? undefined : documents.find(({ id }) => id === assignmentId)
  if (known === undefined) return
  const atUtc = getState().now()
  const others = known.value.handedOver.filter(one => one.resultId !== resultId)
  await log.saveDocument({
    ...known,
    updatedUtc: atUtc,
    value: { ...known.value, handedOver: [...others, { attemptId, resultId, atUtc }] },
  })
}
