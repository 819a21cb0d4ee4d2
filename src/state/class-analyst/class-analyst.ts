import type { ClassMember, ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { StudyGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import type {
  AnalystReply,
  AnalystRequest,
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
  stop(): void
}

/** Students handed over in one message; a hundred responses each take about as long as a frame may. */
const atOnce = 20

const broken =
  'The part of the app that works out a class could not be started. Check the connection, reload the page and try again.'

/** An analyst of these students. */
export function createClassAnalyst(port: AnalystPort, members: readonly ClassMember[]): ClassAnalyst {
  const waiting: ((reply: AnalystReply | AnalystFailure) => void)[] = []
  let failure: AnalystFailure | null = null
  let isStopped = false
  port.listen(
    reply => waiting.shift()?.(reply),
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

  async function ask<Kind extends AnalystReply['kind']>(
    request: AnalystRequest & { readonly kind: Kind },
  ): Promise<Extract<AnalystReply, { kind: Kind }> | AnalystFailure> {
    await handedOver
    if (failure !== null) return failure
    const reply = await new Promise<AnalystReply | AnalystFailure>(resolve => {
      waiting.push(resolve)
      if (!isStopped) port.send(request)
    })
    if (reply.kind === 'failed' || isOfKind(reply, request.kind)) return reply
    throw new Error(`asked for ${request.kind}, answered ${reply.kind}`)
  }

  return {
    standings: request => ask({ kind: 'standings', ...request }),
    groups: (size, seed) => ask({ kind: 'groups', size, seed }),
    stop() {
      isStopped = true
      port.stop()
    },
  }
}

function isOfKind<Kind extends AnalystReply['kind']>(
  reply: AnalystReply,
  kind: Kind,
): reply is Extract<AnalystReply, { kind: Kind }> {
  return reply.kind === kind
}
