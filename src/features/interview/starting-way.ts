import * as z from 'zod/mini'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'

const stateSchema = z.object({ interviewWay: z.literal(['alone', 'one-device', 'two-devices']) })

/** What goes with a link to a new session, besides its address, so that it is held this way. */
export function withWay(way: InterviewSession['way']): z.infer<typeof stateSchema> {
  return { interviewWay: way }
}

/** How a new session is to be held; alone where nothing was said. */
export function startingWay(historyState: unknown): InterviewSession['way'] {
  return stateSchema.safeParse(historyState).data?.interviewWay ?? 'alone'
}
