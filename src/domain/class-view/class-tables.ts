import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { QuestionStatistics } from '#src/domain/class-analysis/question-statistics.ts'
import type { ClassReading, ClassStudent, ScoredResponse } from '#src/domain/class-reading/class-reading.ts'
import type { QuestionRow } from '#src/domain/class-view/question-row.ts'
import { responseWords } from '#src/domain/class-view/response-words.ts'
import type { Cell, Table } from '#src/domain/format/delimited-text.ts'

/** A table to take along, under a name of its own. */
export interface NamedTable {
  /** Lower-case words joined by hyphens. */
  readonly id: string
  readonly title: string
  readonly table: Table
}

/** How a student is called: by name, or by number where names are hidden. */
export type NameOf = (studentId: string) => string

/** Every attempt with its score, as it was scored here and as the learner's app reported it. */
export function scoresTable(reading: ClassReading, nameOf: NameOf, hidesNames: boolean): NamedTable {
  const titles = new Map(reading.assignments.map(({ id, title }) => [id, title]))
  const rows = reading.students.flatMap(student =>
    student.attempts.map((attempt, at): (Cell | null)[] => [
      nameOf(student.studentId),
      hidesNames ? '' : student.className,
      titles.get(attempt.assignmentId) ?? attempt.assignmentId,
      at + 1,
      instant(attempt.startedUtc),
      attempt.endedUtc === null ? '' : instant(attempt.endedUtc),
      attempt.endedUtc === null ? null : minutes(attempt.endedUtc - attempt.startedUtc),
      attempt.score,
      attempt.asked,
      attempt.answered,
      attempt.asked === 0 ? null : attempt.score / attempt.asked,
      attempt.reported?.score ?? null,
    ]),
  )
  const head = ['Student', 'Class', 'Assignment', 'Attempt', 'Started', 'Ended', 'Minutes']
  const scores = ['Score', 'Out of', 'Answered', 'Share', 'Score as reported']
  return { id: 'scores', title: 'Scores', table: { head: [...head, ...scores], rows } }
}

/** Every response in words, with its score. */
export function responsesTable(reading: ClassReading, nameOf: NameOf): NamedTable {
  const rows = reading.students.flatMap(student => responseRows(student, reading, nameOf))
  const head = ['Student', 'Attempt', 'Started', 'Question', 'Version', 'Skill', 'Response', 'Score']
  const more = ['Seconds', 'Too fast', 'Confidence', 'Left out because']
  return { id: 'responses', title: 'Responses', table: { head: [...head, ...more], rows } }
}

/** Every question with its statistics, all under one rule for missing answers. */
export function questionsTable(rows: readonly QuestionRow[], rule: QuestionStatistics['rule']): NamedTable {
  const head = ['Question', 'Version', 'Stem', 'Skill', 'Kind', 'Level', 'Missing answers', 'Asked', 'n']
  const numbers = ['Omitted', 'Difficulty', '95 % from', '95 % to', 'Item-rest r', 'r 95 % from', 'r 95 % to']
  const more = ['Upper - lower 27 %', 'Median seconds', 'Reports', 'Remarks', 'Correction']
  const table = { head: [...head, ...numbers, ...more], rows: rows.map(row => questionCells(row, rule)) }
  return { id: 'questions', title: 'Questions', table }
}

/** Every student in every skill. */
export function mapTable(
  standings: ClassStandings,
  skillNames: ReadonlyMap<string, string>,
  nameOf: NameOf,
): NamedTable {
  const required = new Map(standings.skills.map(({ skill, requiredLevel }) => [skill, requiredLevel]))
  const rows = standings.students.flatMap(({ studentId, cells }) =>
    cells.map((cell): (Cell | null)[] => {
      const { skill, verdict, level, levelLow, levelHigh, counted, tooFast } = cell
      return [
        nameOf(studentId),
        skillNames.get(skill) ?? skill,
        required.get(skill) ?? null,
        verdict.kind,
        verdict.probability,
        ...(counted === 0 ? [null, null, null] : [level, levelLow, levelHigh]),
        counted,
        tooFast,
      ]
    }),
  )
  const head = ['Student', 'Skill', 'Required level', 'Verdict', 'Probability to meet']
  const levels = ['Level', '80 % from', '80 % to', 'Responses', 'Too fast']
  return { id: 'gap-map', title: 'Gap map', table: { head: [...head, ...levels], rows } }
}

function responseRows(student: ClassStudent, { questions }: ClassReading, nameOf: NameOf): (Cell | null)[][] {
  return student.attempts.flatMap((attempt, at) =>
    attempt.responses.map(given => {
      const question = questions.get(given.questionHash)?.original
      return [
        nameOf(student.studentId),
        at + 1,
        instant(attempt.startedUtc),
        given.questionId,
        given.questionHash,
        given.skill,
        wordsOf(given, question),
        given.score,
        given.elapsedMs === null ? null : Math.round(given.elapsedMs / 1000),
        given.isRapid ? 'yes' : '',
        given.confidence ?? '',
        given.leftOut ?? '',
      ]
    }),
  )
}

function wordsOf(
  { response }: ScoredResponse,
  question: Parameters<typeof responseWords>[0] | undefined,
): string {
  if (response === null) return ''
  return question === undefined ? '(question unknown here)' : responseWords(question, response)
}

function questionCells(
  { asked, stem, skillName, statistics, flags, reports }: QuestionRow,
  rule: string,
): (Cell | null)[] {
  const { analysed, correction } = asked
  const { p, p95, itemRest, upperLower, medianMs } = statistics
  return [
    analysed.questionId,
    analysed.hash,
    stem,
    skillName,
    analysed.kind,
    analysed.level,
    rule === 'missing-is-zero' ? 'count as 0' : 'left out',
    statistics.asked,
    statistics.n,
    statistics.omitted,
    p,
    p95?.low ?? null,
    p95?.high ?? null,
    itemRest?.r ?? null,
    itemRest?.low ?? null,
    itemRest?.high ?? null,
    upperLower?.d ?? null,
    medianMs === null ? null : medianMs / 1000,
    reports,
    flags.kind === 'judged' ? flags.flags.map(({ sentence }) => sentence).join(' ') : flags.sentence,
    correction === null ? '' : correction.value.question === null ? 'counts for nobody' : 'key corrected',
  ]
}

function instant(utc: number): string {
  return new Date(utc).toISOString()
}

function minutes(ms: number): number {
  return Math.round(ms / 6000) / 10
}
