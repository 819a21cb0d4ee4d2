import type { Outline, RoleOutline } from '#src/domain/catalog/outline.ts'
import {
  type DrawnInterview,
  type DrawnQuestion,
  drawQuestions,
  type SkillNeed,
} from '#src/domain/interview/draw-questions.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { withInterviewTools } from '#src/state/interview/with-interview-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'
import type { DataProblem } from '#src/state/data-tools.ts'

/** What a session is drawn for. */
export interface SessionWish {
  readonly role: RoleOutline
  readonly minutes: number
  /** Skills to ask about; none: all the role requires. */
  readonly skills: readonly string[]
  readonly seed: string
}

interface DrawBasis {
  readonly outline: Outline
  readonly evidence: Evidence
  readonly guide: readonly InterviewQuestion[]
  /** Sessions on this device: what they asked rests. */
  readonly sessions: readonly InterviewSession[]
  /** Those in force, as in the gap report. */
  readonly settings: MeasureSettings
  readonly now: number
}

/** Draws the questions of a session from the person's gaps. */
export function drawFromGaps(
  { role, minutes, skills, seed }: SessionWish,
  { outline, evidence, guide, sessions, settings, now }: DrawBasis,
): DrawnInterview {
  const { rows } = findGaps(evidence, role, outline, now, settings.gamma.own, settings)
  const needs: SkillNeed[] = rows.map(({ skill, domain, requiredLevel, expectedShortfall, estimate }) => ({
    skill,
    domain,
    requiredLevel,
    expectedShortfall,
    isTested: estimate.counted > 0,
  }))
  const isChosen = skills.length > 0
  const wanted = isChosen ? chosenNeeds(skills, needs, outline) : needs
  return drawQuestions({
    questions: guide,
    needs: wanted,
    isChosen,
    minutes,
    lastAsked: lastAskedOf(sessions),
    now,
    seed,
  })
}

/** Skills the role does not require can be chosen all the same; what is missing there is not known. */
function chosenNeeds(
  chosen: readonly string[],
  needs: readonly SkillNeed[],
  { skills, banks }: Outline,
): SkillNeed[] {
  return skills
    .filter(({ id }) => chosen.includes(id))
    .map(
      ({ id, bank }) =>
        needs.find(need => need.skill === id) ?? {
          skill: id,
          domain: banks.find(one => one.id === bank)?.domain ?? '',
          requiredLevel: 0,
          expectedShortfall: 0,
          isTested: false,
        },
    )
}

/** When each question was last shown, by id, milliseconds since 1970 UTC. */
function lastAskedOf(sessions: readonly InterviewSession[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const { questionId, shownUtc } of sessions.flatMap(({ progress }) => progress)) {
    if (shownUtc !== null) last.set(questionId, Math.max(shownUtc, last.get(questionId) ?? -Infinity))
  }
  return last
}

/** What is told of a session when it begins. */
export interface SessionStart {
  readonly way: InterviewSession['way']
  readonly isLearnerCandidate: boolean
  readonly role: Pick<RoleOutline, 'id' | 'name'>
  readonly candidate: string
  readonly interviewer: string
  readonly minutes: number
  readonly seed: string
  readonly questions: readonly DrawnQuestion[]
}

/** Keeps a new session; with its id once it is on the disk, or in memory where nothing is. */
export function beginSession(
  app: AppStore,
  start: SessionStart,
): Promise<{ readonly kind: 'begun'; readonly sessionId: string } | DataProblem> {
  return withInterviewTools(app, async ({ store, newId }) => {
    const { role, ...told } = start
    const startedUtc = app.getState().now()
    const session: InterviewSession = {
      ...told,
      v: 1,
      part: 'session',
      sessionId: newId(),
      updatedUtc: startedUtc,
      roleId: role.id,
      roleTitle: role.name,
      startedUtc,
      endedUtc: null,
      isAbandoned: false,
      questions: start.questions.map(({ reason, question }) => ({ reason, question })),
      at: 0,
      progress: [],
      debrief: { keep: [], stop: [], start: [] },
    }
    const failure = await store.write([session])
    if (failure !== null) return problemOf(failure, 'The interview could not be begun.')
    return { kind: 'begun', sessionId: session.sessionId }
  })
}
