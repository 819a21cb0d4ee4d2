import {
  findUnreadInterview,
  type InterviewReview,
  readInterviewReviews,
} from '#src/build/interview-review.ts'
import { type Quizzes, readQuizzes } from '#src/build/read-quizzes.ts'
import { readReviews } from '#src/build/review-list.ts'
import { reportBanks, type BankReport } from '#tests/tools/banks/bank-report.ts'
import { printTable } from '#tests/tools/print-table.ts'

const listed = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

const percent = (share: number) => `${Math.round(share * 100)} %`

/** Role by skill: questions near the required level, and the information there where it is short. */
function printCoverage(coverage: BankReport['coverage']): void {
  const roles = [...new Set(coverage.map(({ role }) => role))]
  const skills = [...new Set(coverage.map(({ skill }) => skill))]
  console.log(
    '\nRequired level: questions near it / information there; ! where a verdict cannot be reached\n',
  )
  printTable(
    ['skill', ...roles],
    skills.map(skill => [
      skill,
      ...roles.map(role => {
        const cell = coverage.find(one => one.skill === skill && one.role === role)
        if (cell === undefined) return ''
        const { required, questions, information, suffices } = cell
        return `${required}: ${questions} / ${information.toFixed(1)}${suffices ? '' : ' !'}`
      }),
    ]),
  )
}

function printReport({
  skills,
  coverage,
  metrics,
  secondReading,
  reviews,
  problems,
  ...counts
}: BankReport): void {
  console.log(`${counts.questions} questions: ${listed(counts.byBank)}`)
  console.log(`Kinds: ${listed(counts.byKind)}`)
  console.log(`Levels: ${listed(counts.byLevel)}`)
  console.log(`Work samples: ${counts.workSamples} (${percent(counts.workSamples / counts.questions)})`)
  console.log(`With changing numbers: ${counts.changing}`)
  console.log(`Second reading: ${listed(secondReading)}\n`)
  printTable(
    ['bank', 'skill', 'questions', 'levels', 'roles with enough', 'sub-topics without a question'],
    skills.map(({ bank, skill, questions, levels, uncovered }) => {
      const roles = coverage.filter(one => one.skill === skill)
      const enough = `${roles.filter(({ suffices }) => suffices).length} of ${roles.length}`
      return [bank, skill, questions, listed(levels), enough, `${uncovered.length}: ${uncovered.join(' ')}`]
    }),
  )
  printCoverage(coverage)
  console.log()
  printTable(
    ['metric', 'value', 'accepted', 'questions', 'p', ''],
    metrics.map(({ name, value, accept, questions, p, ok }) => [
      name,
      value.toFixed(3),
      accept,
      questions,
      p === null ? '' : p.toFixed(3),
      ok ? '' : 'PROBLEM',
    ]),
  )
  console.log(
    `\n${reviews.length} remarks to look at${process.argv.includes('--reviews') ? ':' : ' (npm run banks -- --reviews)'}`,
  )
  if (process.argv.includes('--reviews')) for (const review of reviews) console.log(`  ${review}`)
  console.log(problems.length === 0 ? '\nNo problems' : `\n${problems.length} problems:`)
  for (const problem of problems) console.log(`  ${problem}`)
}

function printInterview({ interview, interviewSets }: Quizzes, readings: readonly InterviewReview[]): void {
  const unread = findUnreadInterview(interview, readings)
  const outcomes = Object.fromEntries(
    ['agreed', 'repaired'].map(name => [name, readings.filter(({ outcome }) => outcome === name).length]),
  )
  console.log(`\nInterview questions: ${interview.length}, in ${interviewSets.length} sets`)
  console.log(`Second reading: ${listed({ ...outcomes, unread: unread.length })}`)
  if (process.argv.includes('--reviews')) for (const sentence of unread) console.log(`  ${sentence}`)
}

const quizzes = await readQuizzes('quizzes')
const report = reportBanks(quizzes, (await readReviews('quizzes')) ?? [])
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2))
else {
  printReport(report)
  printInterview(quizzes, await readInterviewReviews('quizzes'))
}
if (report.problems.length > 0) process.exitCode = 1
