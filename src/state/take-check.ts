import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { settingsInForce } from '#src/domain/measure/settings-in-force.ts'
import { estimateSkills } from '#src/domain/measure/skill-estimate.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { checkPool } from '#src/domain/readiness-check/check-pool.ts'
import type { CheckSituation } from '#src/domain/readiness-check/check-standing.ts'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'
import { type CheckChoice, makeTerms } from '#src/domain/readiness-check/make-terms.ts'
import { nextInCheck } from '#src/domain/readiness-check/next-question.ts'
import type { AppState } from '#src/state/app-store.ts'
import type { StartResult } from '#src/state/attempt-slice.ts'
import { currentRoleOf } from '#src/state/current-role.ts'
import { type OpenAttempt, openAttemptOf } from '#src/state/open-attempt.ts'
import type { Prepared, PreparedAttempt } from '#src/state/start-quiz.ts'

type Read = () => AppState

/** Draws the first question of a readiness check against the current role and opens the attempt. */
export async function startCheck(read: Read, choice: CheckChoice): Promise<StartResult> {
  await read().openStore()
  // The role may be one of those kept here.
  await read().readRoles()
  return read().beginAttempt(attemptId => prepareCheck(read(), choice, attemptId))
}

async function prepareCheck(state: AppState, choice: CheckChoice, attemptId: string): Promise<Prepared> {
  const role = currentRoleOf(state)
  const terms = makeTerms(role, skillTreeOf(state.outline), choice)
  if (terms.skills.length === 0)
    return { kind: 'problem', sentence: `${role.name} requires none of these skills. Choose others.` }
  return prepareTerms(state, terms, { attemptId, title: `${scopeName(state, terms, role)}, ${role.name}` })
}

/** The attempt at a readiness check under these terms, with its first question. */
export async function prepareTerms(
  state: AppState,
  terms: CheckTerms,
  about: Pick<Attempt, 'attemptId' | 'title' | 'assignment'>,
): Promise<Prepared> {
  const seed = about.attemptId.slice(0, 8)
  const step = nextInCheck(situationOf(state, terms, [], state.evidence), seed, measureSettings)
  if (step.kind === 'over') return { kind: 'problem', sentence: nothingToAsk[step.why] }
  const { id, hash, skill } = step.question
  const bank = await state.loadBank(skill)
  if (bank.kind === 'failed') return { kind: 'problem', sentence: bank.reason }
  const found = bank.questions.get(id)
  if (found === undefined) return { kind: 'problem', sentence: notInBank }
  const attempt: Attempt = {
    v: 1,
    ...about,
    mode: 'check',
    seed,
    skills: terms.skills.map(one => one.id),
    questions: [{ id, hash, skill }],
    startedUtc: state.now(),
    deadlineUtc: null,
    check: terms,
  }
  return showingOf(state, { kind: 'prepared', attempt, questions: new Map([[hash, found.question]]) })
}

/** With other numbers where the question was met before and has them; who scores an assignment has only the first. */
async function showingOf(state: AppState, prepared: PreparedAttempt): Promise<PreparedAttempt> {
  if (prepared.attempt.assignment !== undefined) return prepared
  const isRepeat = prepared.attempt.questions.some(({ id }) => state.evidence.questions.has(id))
  return isRepeat ? state.pinVariants(prepared, state.evidence) : prepared
}

const notInBank = 'The next question is not in its bank. Reload the page to get the banks as they are now.'
const nothingToAsk = {
  settled: 'Every skill in this choice is settled already. Choose “ask again”, or other skills.',
  exhausted:
    'No question that is left here would tell enough: all were asked not long ago. Choose other skills, or come back later.',
  budget: 'Allow one question at least.',
} as const

/** What became of the wish for the next question. */
export type NextAsked =
  { readonly kind: 'asked' | 'over' | 'gone' } | { readonly kind: 'failed'; readonly sentence: string }

/**
 * Asks the next question of the readiness check on screen, or ends it when there is nothing to ask. Does nothing
 * while a question is still open.
 */
export async function askNext(read: Read): Promise<NextAsked> {
  const open = openAttemptOf(read().view)
  if (open?.attempt.check === undefined || open.state.finish !== null || open.access !== 'writer')
    return { kind: 'gone' }
  if (openQuestionOf(open) !== null) return { kind: 'asked' }
  const step = nextInCheck(
    checkSituation(read(), open, open.attempt.check),
    open.attempt.seed,
    measureSettings,
  )
  if (step.kind === 'over') {
    await read().finish('submitted')
    return { kind: 'over' }
  }
  const { id, hash, skill } = step.question
  const bank = await read().loadBank(skill)
  if (bank.kind === 'failed') return { kind: 'failed', sentence: bank.reason }
  const found = bank.questions.get(id)
  if (found === undefined) return { kind: 'failed', sentence: notInBank }
  const { attempt, questions } = await showingOf(read(), {
    kind: 'prepared',
    attempt: { ...open.attempt, questions: [{ id, hash, skill }] },
    questions: new Map([[hash, found.question]]),
  })
  // Meanwhile the learner may have gone elsewhere, stopped, or asked twice.
  const now = openAttemptOf(read().view)
  if (now?.attempt.attemptId !== attempt.attemptId || now.state.finish !== null) return { kind: 'gone' }
  const [asked] = attempt.questions
  const question = questions.get(asked?.hash ?? '')
  if (openQuestionOf(now) === null && asked !== undefined && question !== undefined)
    read().ask(asked, question)
  return { kind: 'asked' }
}

/**
 * The question of a readiness check that waits for its response; null between two questions. One whose content was
 * lost on this device is passed over: nobody could answer it.
 */
export function openQuestionOf({
  attempt,
  questions,
  state,
}: OpenAttempt): Attempt['questions'][number] | null {
  return attempt.questions.find(({ id }) => questions.has(id) && !state.responses.has(id)) ?? null
}

/** A readiness check as far as it has come, with all that is known of the person now. */
export function checkSituation(state: AppState, open: OpenAttempt, terms: CheckTerms): CheckSituation {
  const asked = open.attempt.questions.filter(({ id }) => open.state.responses.has(id))
  // What was given a moment ago may still be on its way into the evidence.
  return situationOf(state, terms, asked, foldEvents(open.events, state.evidence))
}

function situationOf(
  { outline, now, preferences }: AppState,
  terms: CheckTerms,
  asked: readonly Attempt['questions'][number][],
  evidence: Evidence,
): CheckSituation {
  const byId = new Map(outline.index.map(question => [question.id, question]))
  return {
    terms,
    asked: asked.map(({ id, skill }) => byId.get(id) ?? { id, skill, kind: 'single-choice' }),
    estimates: estimateSkills(
      withoutErrata(evidence, outline.errata),
      skillTreeOf(outline),
      now(),
      settingsInForce(preferences),
    ),
    pool: checkPool(outline.index, evidence, now(), measureSettings),
  }
}

function scopeName({ outline }: AppState, { skills }: CheckTerms, { required }: RoleOutline): string {
  const [first] = skills
  const name = outline.skills.find(({ id }) => id === first?.id)?.name ?? ''
  if (skills.length === 1) return name
  const domains = skillTreeOf(outline).domains.filter(domain =>
    skills.some(({ id }) => domain.skills.includes(id)),
  )
  const [domain] = domains
  if (domains.length === 1) {
    const all = domain?.skills.filter(id => Object.hasOwn(required, id)).length
    const domainName = outline.domains.find(({ id }) => id === domain?.id)?.name ?? name
    return skills.length === all ? domainName : `${skills.length} skills of ${domainName}`
  }
  return skills.length > 10 ? 'Readiness check' : `${name} and ${skills.length - 1} more`
}
