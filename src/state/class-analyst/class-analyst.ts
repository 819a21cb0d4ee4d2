import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { CalibrationRequest, CalibrationResult } from '#src/domain/class-analysis/recalibrate.ts'
import type { StudyGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import type {
  AnalystReply,
  AnalystAnswer,
  AnalystRequest,
  CalibrationStep,
} from '#src/state/class-analyst/analyst-messages.ts'

/** Something that answers the requests: a worker, or in tests the same code at once. */
export interface AnalystPort {
  send(request: AnalystRequest): void
  listen(onReply: (reply: AnalystReply) => void, onFailure: (detail: string) => void): void
  stop(): void
}

/** The analyst could not do it; the sentence says what to do. */
export interface AnalystFailure {
  readonly kind: 'failed'
  readonly sentence: string
}

/** Works a class out beside the page. Nothing here rejects; after `stop` nothing settles any more. */
export interface ClassAnalyst {
  /** Divides a class that was held against a role. */
  groups(
    standings: ClassStandings,
    size: number,
    seed: string,
  ): Promise<{ readonly kind: 'groups'; readonly groups: StudyGroups } | AnalystFailure>
  /** Finds difficulties anew; `stop` ends it. */
  recalibrate(
    request: CalibrationRequest,
    onStep: (step: CalibrationStep) => void,
  ): Promise<{ readonly kind: 'recalibration'; readonly result: CalibrationResult } | AnalystFailure>
  stop(): void
}

const broken =
  'The part of the app that works out a class could not be started. Check the connection, reload the page and try again.'

/** An analyst behind this port. */
export function createClassAnalyst(port: AnalystPort): ClassAnalyst {
  const waiting: ((answer: AnalystAnswer | AnalystFailure) => void)[] = []
  let failure: AnalystFailure | null = null
  let isStopped = false
  let hearStep: (step: CalibrationStep) => void = () => {}
  port.listen(
    reply => {
      if (reply.kind === 'step') hearStep(reply.step)
      else waiting.shift()?.(reply)
    },
    detail => {
      failure = { kind: 'failed', sentence: `${broken} (${detail})` }
      for (const settle of waiting.splice(0)) settle(failure)
    },
  )

  async function ask<Kind extends AnalystAnswer['kind']>(
    kind: Kind,
    request: AnalystRequest,
  ): Promise<Extract<AnalystAnswer, { kind: Kind }> | AnalystFailure> {
    if (failure !== null) return failure
    const answer = await new Promise<AnalystAnswer | AnalystFailure>(resolve => {
      waiting.push(resolve)
      if (!isStopped) port.send(request)
    })
    if (answer.kind === 'failed' || isOfKind(answer, kind)) return answer
    throw new Error(`asked for ${kind}, answered ${answer.kind}`)
  }

  return {
    groups: (standings, size, seed) => ask('groups', { kind: 'groups', standings, size, seed }),
    recalibrate(request, onStep) {
      hearStep = onStep
      return ask('recalibration', { kind: 'recalibration', request })
    },
    stop() {
      isStopped = true
      port.stop()
    },
  }
}

function isOfKind<Kind extends AnalystAnswer['kind']>(
  answer: AnalystAnswer,
  kind: Kind,
): answer is Extract<AnalystAnswer, { kind: Kind }> {
  return answer.kind === kind
}
