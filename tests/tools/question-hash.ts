import { stringify } from 'yaml'
import { interviewHash } from '#src/build/interview-review.ts'
import { readQuizzes } from '#src/build/read-quizzes.ts'
import { printProblem } from '#src/build/print-problem.ts'
import { fillPlaceholders } from '#src/domain/variants/fill-placeholders.ts'

// For quizzes/errata.yaml: a hash names one version of a question, so take it before the question is corrected.
// With --variants five further showings are printed as well, for somebody to read.
const wanted = process.argv.slice(2)
const { banks, interview, problems } = await readQuizzes('quizzes')
const asked = interview.filter(({ id }) => wanted.includes(id))
for (const question of asked) console.log(`${question.id} ${interviewHash(question)}`)
const found = banks
  .flatMap(({ questions }) => questions)
  .filter(({ authored }) => wanted.includes(authored.id))
for (const { authored, hash, variants } of found) {
  console.log(`${authored.id} ${hash}`)
  if (variants === null) continue
  const { template, read } = variants
  console.log(`${authored.id} ${template.hash} (the template: all further showings, ${read.further.length})`)
  if (!wanted.includes('--variants')) continue
  for (const [at, values] of read.further.slice(0, 5).entries()) {
    console.log(`\n--- showing ${at + 2}: ${JSON.stringify(Object.fromEntries(values))}\n`)
    console.log(stringify(fillPlaceholders(read.authored, values, []), { lineWidth: 100 }))
  }
}
if (found.length + asked.length === 0) {
  for (const problem of problems) console.log(printProblem(problem))
  console.log('Name one or more questions: npx tsx tests/tools/question-hash.ts <id> ... [--variants]')
  process.exitCode = 1
}
