import { type ForeignDebrief, viewDebrief } from '#src/domain/interview/view-debrief.ts'
import { sessionIdOf } from '#src/domain/interview/receive-parcel.ts'
import { openSealedParcel } from '#src/exchange/interview/sealed-parcel.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { withClassStore } from '#src/state/assigning/with-class-store.ts'
import { storeProblem } from '#src/state/classroom/class-problem.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import { withInterviewTools } from '#src/state/interview/with-interview-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'

/** Opens a sealed debrief with a private key of this device. Nothing of it is kept here, and nothing comes to the log. */
export function openSealedDebrief(app: AppStore, sealed: string): Promise<ForeignDebrief | DataProblem> {
  return withClassStore(app, async (classStore): Promise<ForeignDebrief | DataProblem> => {
    const rows = await classStore.readKeys()
    if ('kind' in rows) return storeProblem(rows)
    const keys = rows.flatMap(({ kid, privateKey }) => (privateKey ? [[kid, privateKey] as const] : []))
    const reading = await openSealedParcel(sealed, new Map(keys))
    if (reading.kind === 'refused') return { kind: 'problem', sentence: reading.sentence }
    const { parcel } = reading
    return withInterviewTools(app, async ({ store }): Promise<ForeignDebrief | DataProblem> => {
      const known = await store.readParts(sessionIdOf(parcel))
      if ('kind' in known) return problemOf(known, 'The interviews on this device could not be read.')
      const view = viewDebrief(parcel, known)
      return view.kind === 'debrief' ? view : { kind: 'problem', sentence: view.sentence }
    })
  })
}
