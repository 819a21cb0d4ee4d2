import type {
  Encounter,
  Evidence,
  QuestionEvidence,
  StandingResponse,
} from '#src/domain/learning/evidence.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/**
 * Why a response weighs what it weighs:
 * `first` - the first time the question was responded to (1);
 * `spaced-repeat` - a repeat 14 days or more after the question was last seen (0.5);
 * `early-repeat` - any other repeat (0), a memory of the feedback rather than evidence;
 * `too-fast` - too fast to have read the question (0), shown to the learner as discarded.
 */
export type WeightReason = 'first' | 'spaced-repeat' | 'early-repeat' | 'too-fast'

/** A response that stands, with its weight before ageing. */
export interface WeighedResponse {
  readonly questionId: string
  readonly attemptId: string
  readonly response: StandingResponse
  readonly reason: WeightReason
  /** 1, the spaced repeat's weight, or 0. Does not depend on the time of reading. */
  readonly baseWeight: number
}

const known = new WeakMap<
  QuestionEvidence,
  { settings: MeasureSettings; weighed: readonly WeighedResponse[] }
>()

/** Every response that stands, with its weight before ageing. measurement.md sections 0, 2.2 and 2.9. */
export function baseWeights(evidence: Evidence, settings: MeasureSettings): WeighedResponse[] {
  const all: WeighedResponse[] = []
  for (const [questionId, encounters] of evidence.questions) {
    for (const weighed of weighQuestion(questionId, encounters, settings)) all.push(weighed)
  }
  return all
}

/** The responses to questions of one skill, newest first, with why each weighs what it weighs. */
export function responsesOfSkill(
  evidence: Evidence,
  skill: string,
  settings: MeasureSettings,
): WeighedResponse[] {
  return baseWeights(evidence, settings)
    .filter(({ response }) => response.skill === skill)
    .sort((a, b) => b.response.tUtc - a.response.tUtc || (a.questionId < b.questionId ? -1 : 1))
}

/** Weight a response to a question would have if it were asked now: 1, the spaced repeat's weight, or 0. */
export function weightIfAsked(
  encounters: QuestionEvidence | undefined,
  now: number,
  settings: MeasureSettings,
): number {
  if (!encounters || firstExposure(encounters) === null) return 1
  const lastSeenUtc = Math.max(...[...encounters.values()].map(encounter => encounter.lastSeenUtc))
  return now - lastSeenUtc >= settings.spacedRepeat.afterMs ? settings.spacedRepeat.weight : 0
}

/** The responses to one question, earliest first. Remembered per question, since evidence shares what did not change. */
function weighQuestion(
  questionId: string,
  encounters: QuestionEvidence,
  settings: MeasureSettings,
): readonly WeighedResponse[] {
  const remembered = known.get(encounters)
  if (remembered?.settings === settings) return remembered.weighed
  const given = givenResponses(encounters)
  const firstUnaided = firstExposure(encounters)
  const seenBefore = lastSights(encounters, given)
  const weighed = given.map(({ attemptId, response }, i) => {
    const isFirst = firstUnaided === attemptId
    const unseenMs = response.tUtc - (seenBefore[i] ?? -Infinity)
    const reason = reasonOf(response, isFirst, unseenMs, settings)
    return { questionId, attemptId, response, reason, baseWeight: baseWeightOf(reason, settings) }
  })
  known.set(encounters, { settings, weighed })
  return weighed
}

/** Whether a response was faster than max(2 s, 10 % of the expected time). measurement.md section 2.9 (Wise & Ma 2012). */
export function isTooFast(
  response: Pick<StandingResponse, 'elapsedMs' | 'expectedSeconds'>,
  settings: MeasureSettings,
): boolean {
  const { ms, shareOfExpected } = settings.rapidResponse
  return response.elapsedMs < Math.max(ms, shareOfExpected * response.expectedSeconds * 1000)
}

function reasonOf(
  response: StandingResponse,
  isFirst: boolean,
  unseenMs: number,
  settings: MeasureSettings,
): WeightReason {
  if (isTooFast(response, settings)) return 'too-fast'
  if (isFirst) return 'first'
  return unseenMs >= settings.spacedRepeat.afterMs ? 'spaced-repeat' : 'early-repeat'
}

function baseWeightOf(reason: WeightReason, settings: MeasureSettings): number {
  switch (reason) {
    case 'first':
      return 1
    case 'spaced-repeat':
      return settings.spacedRepeat.weight
    case 'early-repeat':
    case 'too-fast':
      return 0
  }
}

interface GivenResponse {
  readonly attemptId: string
  readonly response: StandingResponse
}

function givenResponses(encounters: QuestionEvidence): GivenResponse[] {
  const given: GivenResponse[] = []
  for (const [attemptId, { standing }] of encounters) {
    if (standing?.kind === 'response') given.push({ attemptId, response: standing })
  }
  return given.sort((a, b) => a.response.tUtc - b.response.tUtc || (a.attemptId < b.attemptId ? -1 : 1))
}

/**
 * The attempt in which the question was first responded to, or was left unanswered when the attempt ended and its
 * solution could be read. What comes after it is a repeat.
 */
function firstExposure(encounters: QuestionEvidence): string | null {
  let first: { readonly attemptId: string; readonly at: number } | null = null
  for (const [attemptId, encounter] of encounters) {
    const at = exposedUtc(encounter)
    if (at === null) continue
    if (first === null || at < first.at || (at === first.at && attemptId < first.attemptId)) {
      first = { attemptId, at }
    }
  }
  return first?.attemptId ?? null
}

function exposedUtc({ standing, unansweredUtc }: Encounter): number | null {
  return standing?.kind === 'response' ? standing.tUtc : unansweredUtc
}

/**
 * For each response, earliest first: when the question was last seen in any other attempt that met it before, or
 * -Infinity; later than the response when that attempt went on beyond it. One sweep over both lists, because a
 * question of a heavily used bank can have hundreds of encounters.
 */
function lastSights(encounters: QuestionEvidence, given: readonly GivenResponse[]): number[] {
  const sights = [...encounters].sort(([, a], [, b]) => a.firstSeenUtc - b.firstSeenUtc)
  let next = 0
  let latest = { attemptId: '', at: -Infinity }
  let latestElsewhere = latest
  return given.map(({ attemptId, response }) => {
    for (; next < sights.length; next++) {
      const [id, { firstSeenUtc, lastSeenUtc }] = sights[next] ?? ['', neverSeen]
      if (firstSeenUtc > response.tUtc) break
      if (lastSeenUtc > latest.at) {
        latestElsewhere = latest
        latest = { attemptId: id, at: lastSeenUtc }
      } else if (lastSeenUtc > latestElsewhere.at) {
        latestElsewhere = { attemptId: id, at: lastSeenUtc }
      }
    }
    return latest.attemptId === attemptId ? latestElsewhere.at : latest.at
  })
}

const neverSeen = { firstSeenUtc: Infinity, lastSeenUtc: -Infinity }
