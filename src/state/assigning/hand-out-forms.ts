import { assembleHandOut } from '#src/domain/assignment/assemble-hand-out.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { packHandOut } from '#src/domain/assignment/pack-hand-out.ts'
import { safeFileName } from '#src/domain/format/file-name.ts'
import { encodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { AssignmentRecord } from '#src/state/assigning/assignment-records.ts'
import { shippedIndex } from '#src/state/assigning/question-stock.ts'
import { problem, withClassStore } from '#src/state/assigning/with-class-store.ts'
import { storeProblem } from '#src/state/classroom/class-problem.ts'
import type { DataProblem } from '#src/state/data-tools.ts'

/** One version of an assignment in the forms in which it can be handed out. */
export interface HandOutForms {
  readonly kind: 'forms'
  /** What a link carries, whatever its length; see `classPaths.link`. */
  payloadFor(extra: HandOut['extra']): string
  fileFor(extra: HandOut['extra']): { readonly name: string; readonly text: string }
  /** How many questions travel along. */
  readonly carried: number
}

/** The forms of a version that was handed out; the newest is the last. */
export function readHandOutForms(
  store: AppStore,
  { id }: AssignmentRecord,
  { assignment }: AssignmentRecord['value']['versions'][number],
): Promise<HandOutForms | DataProblem> {
  return withClassStore(store, async classStore => {
    const record = await classStore.readRecord('paper', id)
    if (record === null) return problem('The questions of this assignment are not on this device any more.')
    if (record.kind === 'failed') return storeProblem(record)
    const paper = record.kind === 'paper' ? record.value.questions : []
    const handOutFor = (extra: HandOut['extra']) =>
      assembleHandOut({ assignment, paper, shipped: shippedIndex, extra })
    return {
      kind: 'forms',
      payloadFor: extra => encodeLinkPayload(packHandOut(handOutFor(extra))),
      fileFor: extra => ({
        name: safeFileName(
          [assignment.title, ...(extra === null ? [] : [extra.name])],
          id,
          'pacsready-assignment',
        ),
        text: JSON.stringify(handOutFor(extra), null, 1),
      }),
      carried: handOutFor(null).questions?.length ?? 0,
    }
  })
}
