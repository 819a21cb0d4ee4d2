import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import { timeFindings } from '#src/domain/class-reading/time-findings.ts'
import type { LeftOut } from '#src/domain/class-reading/class-reading.ts'
import type { ReportedScore, ResultFinding } from '#src/domain/class-reading/result-finding.ts'
import { type AttemptScoring, rounding } from '#src/domain/class-reading/score-attempt.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'

/** What a result is held against. */
export interface Expected {
  readonly assignment: Assignment
  /** Id of its key. */
  readonly kid: string
  /** Minutes of extra time the roster gives this name. */
  readonly extraMinutes: number
}

/** What one result shows by itself. Without `expected` (its assignment is not here) only what needs none. */
export function findInResult(
  result: StoredResult,
  scoring: AttemptScoring,
  expected: Expected | null,
): ResultFinding[] {
  return [
    ...chainFindings(result),
    ...scoreFindings(result, scoring),
    ...(expected === null ? [] : keyFindings(result, expected)),
    ...(expected === null ? [] : questionFindings(result, scoring, expected)),
    ...timeFindings(result, scoring.counted, expected),
  ]
}

function chainFindings({ chain, payload }: StoredResult): ResultFinding[] {
  if (chain === 'whole') return []
  // Taking the hash again is slow, and only a broken chain asks for it.
  const isChanged = shortHash(canonicalJson(payload.events)) !== payload.eventsHash
  return isChanged ? [{ kind: 'chain-broken' }, { kind: 'events-changed' }] : [{ kind: 'chain-broken' }]
}

function scoreFindings({ payload }: StoredResult, scoring: AttemptScoring): ResultFinding[] {
  const { responses, counted } = scoring
  const of = (wanted: LeftOut) =>
    responses.flatMap(({ leftOut, questionId }) => (leftOut === wanted ? [questionId] : []))
  const [unknown, unfitting] = [of('unknown-question'), of('does-not-fit')]
  return [
    ...differences(payload.reported, scoring),
    ...(unknown.length > 0 ? [{ kind: 'unknown-questions', questionIds: unknown } as const] : []),
    ...(unfitting.length > 0 ? [{ kind: 'unfitting-responses', questionIds: unfitting } as const] : []),
    ...(counted.afterEnd > 0 ? [{ kind: 'went-on-after-end', events: counted.afterEnd } as const] : []),
  ]
}

/** A total can only be held against ours where we can score all of it; single scores always. */
function differences(
  reported: ReportedScore | null,
  { original, misreported, claimed, isComplete }: AttemptScoring,
): ResultFinding[] {
  const differs =
    reported !== null &&
    isComplete &&
    (Math.abs(reported.score - original.score) > rounding ||
      reported.answered !== original.answered ||
      reported.asked !== original.asked)
  if (!differs && misreported.length === 0) return []
  return [{ kind: 'score-differs', reported: reported ?? claimed, scoredAgain: original }]
}

function keyFindings({ kid }: StoredResult, expected: Expected): ResultFinding[] {
  if (kid === null) return [{ kind: 'not-sealed' }]
  return kid === expected.kid ? [] : [{ kind: 'other-key', kid }]
}

/** Holds against each other what was asked and what the assignment asks; of a readiness check only its skills. */
function questionFindings(
  { payload: { attempt } }: StoredResult,
  { counted }: AttemptScoring,
  { assignment }: Expected,
): ResultFinding[] {
  const findings: ResultFinding[] = []
  const mode = assignment.questions.kind === 'check' ? 'check' : assignment.mode
  if (attempt.mode !== mode) findings.push({ kind: 'other-mode', mode: attempt.mode })
  const askedIds = new Set(counted.asked.map(({ id }) => id))
  const neverAsked = [...counted.counting.keys()].filter(id => !askedIds.has(id)).length
  const { added, missing } = heldAgainst(assignment, counted.asked)
  if (added + neverAsked + missing > 0)
    findings.push({ kind: 'other-questions', added: added + neverAsked, missing })
  return findings
}

type Asked = AttemptScoring['counted']['asked']

function heldAgainst({ questions }: Assignment, asked: Asked): { added: number; missing: number } {
  switch (questions.kind) {
    case 'fixed': {
      const wanted = new Set(questions.list.map(({ id, hash }) => `${id} ${hash}`))
      const added = asked.filter(({ id, hash }) => !wanted.has(`${id} ${hash}`)).length
      return { added, missing: wanted.size - (asked.length - added) }
    }
    case 'drawn': {
      const bySkill = new Map<string, number>()
      for (const { skill, count } of questions.rows) bySkill.set(skill, (bySkill.get(skill) ?? 0) + count)
      for (const { skill } of asked) bySkill.set(skill, (bySkill.get(skill) ?? 0) - 1)
      const left = [...bySkill.values()]
      return { added: -sum(left.filter(one => one < 0)), missing: sum(left.filter(one => one > 0)) }
    }
    case 'check': {
      const skills = new Set(questions.terms.skills.map(({ id }) => id))
      return { added: asked.filter(({ skill }) => !skills.has(skill)).length, missing: 0 }
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
