import { readQuizzes } from '#src/build/read-quizzes.ts'

// For quizzes/errata.yaml: a hash names one version of a question, so take it before the question is corrected.
const wanted = process.argv.slice(2)
const { banks } = await readQuizzes('quizzes')
const found = banks
  .flatMap(({ questions }) => questions)
  .filter(({ authored }) => wanted.includes(authored.id))
for (const { authored, hash } of found) console.log(`${authored.id} ${hash}`)
if (found.length === 0) {
  console.log('Name one or more questions: npx tsx tests/tools/question-hash.ts <id> ...')
  process.exitCode = 1
}
