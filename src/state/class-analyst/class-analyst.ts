import type { ClassMember, ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { CalibrationRequest, CalibrationResult } from '#src/domain/class-analysis/recalibrate.ts'
import type { StudyGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import type {
  AnalystReply,
  AnalystAnswer,
  AnalystRequest,
  CalibrationStep,
  StandingsRequest,
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
  standings(
    request: StandingsRequest,
  ): Promise<{ readonly kind: 'standings'; readonly standings: ClassStandings } | AnalystFailure>
  /** Divides the class that was held against a role last. */
  groups(
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

/** Students handed over in one message; a hundred responses each take about as long as a frame may. */
const atOnce = 20

const broken =
  'The part of the app that works out a class could not be started. Check the connection, reload the page and try again.'

/** An analyst of these students. */
export function createClassAnalyst(port: AnalystPort, members: readonly ClassMember[]): ClassAnalyst {
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
  const handedOver = handOver()

  async function handOver(): Promise<void> {
    for (let from = 0; from < members.length && !isStopped; from += atOnce) {
      port.send({ kind: 'members', members: members.slice(from, from + atOnce) })
      await new Promise(resolve => setTimeout(resolve, 0))
    }
  }

  async function ask<Kind extends AnalystAnswer['kind']>(
    kind: Kind,
    request: AnalystRequest,
  ): Promise<Extract<AnalystAnswer, { kind: Kind }> | AnalystFailure> {
    await handedOver
    if (failure !== null) return failure
    const answer = await new Promise<AnalystAnswer | AnalystFailure>(resolve => {
      waiting.push(resolve)
      if (!isStopped) port.send(request)
    })
    if (answer.kind === 'failed' || isOfKind(answer, kind)) return answer
    throw new Error(`asked for ${kind}, answered ${answer.kind}`)
  }

  return {
    standings: request => ask('standings', { kind: 'standings', ...request }),
    groups: (size, seed) => ask('groups', { kind: 'groups', size, seed }),
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
