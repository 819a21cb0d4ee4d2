import type { ClassRecordOf, StoredResult } from '#src/domain/assignment/class-record.ts'
import { classAttempts } from '#src/domain/class-reading/class-attempts.ts'
import type {
  ClassQuestion,
  ClassReading,
  QuestionReport,
  ResultFile,
  ScoredAttempt,
} from '#src/domain/class-reading/class-reading.ts'
import { gatherStudents, numbersOf, type StudentList } from '#src/domain/class-reading/class-students.ts'
import { findAcrossResults } from '#src/domain/class-reading/find-across-results.ts'
import { type Expected, findInResult } from '#src/domain/class-reading/find-in-result.ts'
import { type PlacedResult, placeResults } from '#src/domain/class-reading/place-results.ts'
import {
  createQuestionFinder,
  type FindQuestion,
  type QuestionSources,
} from '#src/domain/class-reading/question-finder.ts'
import {
  type AssignmentInHand,
  assignmentsInHand,
  extraMinutesOf,
  missingOf,
} from '#src/domain/class-reading/read-assignments.ts'
import { compareFindings, type ResultFinding } from '#src/domain/class-reading/result-finding.ts'
import { type AttemptScoring, scoreAttempt } from '#src/domain/class-reading/score-attempt.ts'
import { cleanLines } from '#src/domain/format/clean-lines.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** Everything a class is read from. */
export interface ClassSources extends QuestionSources {
  /** The assignments wanted, and the records of those that are on this device. */
  readonly assignmentIds: readonly string[]
  readonly assignments: readonly ClassRecordOf<'assignment'>[]
  readonly results: readonly StoredResult[]
  /** Versions to read instead of the newest, by assignment id. */
  readonly versions: ReadonlyMap<string, string>
  readonly settings: MeasureSettings
}

/**
 * Reads a class result by result, and yields how many are done after each, so that a page can draw in between. Neither
 * the order of the results nor one that is there twice changes what it comes to.
 */
export function* readClass(sources: ClassSources): Generator<number, ClassReading> {
  const hands = assignmentsInHand(sources.assignmentIds, sources.assignments, sources.versions)
  const placed = placeResults(sources.results, versionsRead(hands))
  const find = createQuestionFinder(sources)
  const across = findAcrossResults(placed, attemptsAllowed(hands))
  const numbers = numbersOf(placed)
  const parts = startParts(gatherStudents(numbers, sources.errata), fixedQuestions(hands, find))
  for (const [index, one] of placed.entries()) {
    const isRead = one.place !== 'superseded'
    const scoring = isRead ? scoreAttempt(one.result.payload, find, sources.settings) : null
    const own = scoring ? findInResult(one.result, scoring, expectedOf(one, hands)) : []
    const findings = [...(across.get(one.result.resultId) ?? []), ...placeFindings(one, hands), ...own]
    addResult(parts, one, scoring, findings.sort(compareFindings))
    yield index + 1
  }
  return {
    asOfUtc: sources.asOfUtc,
    assignments: hands.map(({ read }) => read),
    students: parts.students.list(),
    numbers,
    attempts: classAttempts(parts.attempts),
    questions: parts.questions,
    corrections: correctionsOf(sources.corrections, parts.questions),
    files: parts.files,
    otherVersions: parts.otherVersions,
    reports: parts.reports,
    missing: missingOf(hands, placed),
  }
}

interface Parts {
  readonly students: StudentList
  readonly attempts: ScoredAttempt[]
  readonly otherVersions: ScoredAttempt[]
  readonly files: ResultFile[]
  readonly reports: QuestionReport[]
  readonly questions: Map<string, ClassQuestion>
}

function startParts(students: StudentList, questions: readonly ClassQuestion[]): Parts {
  return {
    students,
    attempts: [],
    otherVersions: [],
    files: [],
    reports: [],
    questions: new Map(questions.map(question => [question.analysed.hash, question])),
  }
}

function addResult(
  { students, attempts, otherVersions, files, reports, questions }: Parts,
  one: PlacedResult,
  scoring: AttemptScoring | null,
  findings: readonly ResultFinding[],
): void {
  files.push(fileOf(one, scoring, findings))
  if (scoring === null) return
  const attempt = attemptOf(one, scoring)
  if (one.place === 'other-version') otherVersions.push(attempt)
  if (one.place !== 'other-assignment') reports.push(...reportsOf(one, scoring))
  if (one.place !== 'read') return
  attempts.push(attempt)
  students.add(one, attempt, scoring.events)
  for (const question of scoring.questions) questions.set(question.analysed.hash, question)
}

/** The corrections of the versions of questions that were asked. */
function correctionsOf(
  corrections: ClassSources['corrections'],
  asked: ReadonlyMap<string, ClassQuestion>,
): ClassReading['corrections'] {
  return corrections
    .filter(({ value }) => asked.get(value.hash)?.analysed.questionId === value.questionId)
    .toSorted((a, b) => a.value.atUtc - b.value.atUtc || (a.id < b.id ? -1 : 1))
}

function versionsRead(hands: readonly AssignmentInHand[]): ReadonlyMap<string, string> {
  return new Map(
    hands.flatMap(({ read: { id, readVersion } }) => (readVersion === null ? [] : [[id, readVersion]])),
  )
}

function attemptsAllowed(hands: readonly AssignmentInHand[]): ReadonlyMap<string, number> {
  return new Map(
    hands.flatMap(({ read: { id, assignment } }) => (assignment ? [[id, assignment.attempts]] : [])),
  )
}

/** The questions of fixed assignments, in the order of the author: an attempt may have shuffled them. */
function fixedQuestions(hands: readonly AssignmentInHand[], find: FindQuestion): ClassQuestion[] {
  return hands.flatMap(({ read: { assignment } }) =>
    assignment?.questions.kind === 'fixed'
      ? assignment.questions.list.flatMap(asked => find(asked) ?? [])
      : [],
  )
}

/** Only a result of the version read can be held against it. */
function expectedOf(one: PlacedResult, hands: readonly AssignmentInHand[]): Expected | null {
  const hand = one.place === 'read' ? handOf(one, hands) : undefined
  const assignment = hand?.read.assignment ?? null
  if (!hand || assignment === null || hand.kid === null) return null
  return { assignment, kid: hand.kid, extraMinutes: extraMinutesOf(hand, one) }
}

function handOf({ result }: PlacedResult, hands: readonly AssignmentInHand[]): AssignmentInHand | undefined {
  return hands.find(({ read }) => read.id === result.assignmentId)
}

function placeFindings(one: PlacedResult, hands: readonly AssignmentInHand[]): ResultFinding[] {
  const cleaned: ResultFinding[] = one.removed > 0 ? [{ kind: 'name-cleaned', removed: one.removed }] : []
  switch (one.place) {
    case 'read':
      return cleaned
    case 'superseded':
      return [...cleaned, { kind: 'superseded', by: one.supersededBy?.fileName ?? '' }]
    case 'other-assignment':
      return [...cleaned, { kind: 'other-assignment' }]
    case 'other-version': {
      const current = handOf(one, hands)?.read.readVersion ?? ''
      const hash = one.result.payload.attempt.assignment?.assignmentHash ?? ''
      return [...cleaned, { kind: 'other-version', hash, current }]
    }
  }
}

function attemptOf({ result, studentId }: PlacedResult, scoring: AttemptScoring): ScoredAttempt {
  const { attempt, reported } = result.payload
  const { finish } = scoring.counted
  return {
    attemptId: attempt.attemptId,
    studentId,
    resultId: result.resultId,
    assignmentId: result.assignmentId,
    assignmentHash: attempt.assignment?.assignmentHash ?? '',
    startedUtc: attempt.startedUtc,
    endedUtc: finish?.tUtc ?? null,
    endedBy: finish?.reason ?? null,
    reported,
    score: scoring.score,
    answered: scoring.answered,
    asked: scoring.asked,
    responses: scoring.responses,
  }
}

function fileOf(
  { result, attemptId, studentId, name, className, place }: PlacedResult,
  scoring: AttemptScoring | null,
  findings: readonly ResultFinding[],
): ResultFile {
  const { resultId, fileName, receivedUtc, assignmentId } = result
  const person = { studentId, name, className }
  const score = scoring && { score: scoring.score, answered: scoring.answered, asked: scoring.asked }
  return { resultId, fileName, receivedUtc, assignmentId, attemptId, ...person, place, score, findings }
}

function reportsOf({ studentId }: PlacedResult, { counted, responses }: AttemptScoring): QuestionReport[] {
  const hashes = new Map(responses.map(one => [one.questionId, one.questionHash]))
  return counted.reports.map(({ questionId, questionHash, text, tUtc }) => ({
    questionId,
    questionHash: hashes.get(questionId) ?? questionHash,
    studentId,
    text: cleanLines(text).text,
    tUtc,
  }))
}
