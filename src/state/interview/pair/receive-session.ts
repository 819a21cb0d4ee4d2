import { receiveParcel, sessionIdOf } from '#src/domain/interview/receive-parcel.ts'
import type { InterviewParcel } from '#src/domain/interview/interview-parcel.ts'
import { loadInterviewGuide } from '#src/content/load-interview.ts'
import { type ParcelReading, readParcelFile, readParcelLink } from '#src/exchange/interview/parcel-text.ts'
import type { InterviewRecord } from '#src/domain/interview/interview-record.ts'
import { readSealedText } from '#src/exchange/interview/sealed-parcel.ts'
import type { ForeignDebrief } from '#src/domain/interview/view-debrief.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import type { InterviewTools } from '#src/state/interview/interview-tools.ts'
import { openSealedDebrief } from '#src/state/interview/pair/open-sealed-debrief.ts'
import { finishSheet } from '#src/state/interview/rate-session.ts'
import { withInterviewTools } from '#src/state/interview/with-interview-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/** What came of a file of the other person. */
export type SessionOpening = LinkOpening | ForeignDebrief

/** What came of a link. */
export type LinkOpening =
  | { readonly kind: 'opened'; readonly what: InterviewParcel['kind']; readonly sessionId: string }
  | DataProblem

/** Opens a link; takes the whole link or what is behind the route. */
export async function openSessionLink(app: AppStore, link: string): Promise<LinkOpening> {
  return open(app, readParcelLink(link))
}

/** Opens a session file, sealed or not. */
export async function openSessionFile(app: AppStore, file: Blob): Promise<SessionOpening> {
  const sealed = await readSealedText(file)
  if (sealed !== null) return openSealedDebrief(app, sealed)
  return open(app, await readParcelFile(file))
}

const noGuide =
  'The interview questions could not be loaded. Reload the page and open the session again. Nothing was changed.'

function problem(sentence: string): DataProblem {
  return { kind: 'problem', sentence }
}

async function open(app: AppStore, reading: ParcelReading): Promise<LinkOpening> {
  if (reading.kind === 'refused') return problem(reading.sentence)
  const guide = await loadInterviewGuide()
  if (guide === null) return problem(noGuide)
  const { parcel } = reading
  return withInterviewTools(app, async tools => {
    const known = await tools.store.readParts(sessionIdOf(parcel))
    if ('kind' in known) return problemOf(known, 'The interviews on this device could not be read.')
    const received = receiveParcel(parcel, known, guide.questions, app.getState().now())
    if (received.kind === 'refused') return problem(received.sentence)
    const failure = await keep(app, tools, received.records)
    if (failure !== null) return problemOf(failure, 'What came could not be kept. Open it again.')
    return { kind: 'opened', what: parcel.kind, sessionId: received.sessionId }
  })
}

/** All or nothing; then the ratings go to the log, which is made up for on the next opening where that fails. */
async function keep(
  app: AppStore,
  tools: InterviewTools,
  records: readonly InterviewRecord[],
): Promise<StoreFailure | null> {
  const session = records.find(record => record.part === 'session')
  const sheet = records.find(record => record.part !== 'session')
  const failure = await tools.store.write(records)
  if (failure !== null || session === undefined || sheet === undefined) return failure
  return finishSheet(app, tools, session, sheet)
}
