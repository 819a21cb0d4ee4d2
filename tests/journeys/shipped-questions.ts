import { questionKinds } from '#src/domain/question/question-kinds.ts'
import type { Question } from '#src/domain/question/question.ts'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'

/** The questions the app under test ships with. */
export async function shippedQuestions(): Promise<readonly Question[]> {
  const { banks } = await readShippedQuizzes()
  return banks.flatMap(({ questions }) => questions.map(({ question }) => question))
}

/** One question of each kind, one of each form of artefact, of judgement and of repair: everything a question can look like. */
export async function oneOfEach(): Promise<readonly Question[]> {
  const questions = await shippedQuestions()
  const byKind = questionKinds.map(kind => questions.find(question => question.kind === kind))
  const byFormat = (['hl7', 'dicom-dump', 'log', 'text'] as const).flatMap(format => [
    questions.find(({ kind, artefact }) => kind === 'pick-in-artefact' && artefact?.format === format),
    questions.find(({ kind, artefact }) => kind !== 'pick-in-artefact' && artefact?.format === format),
  ])
  const byAsk = (['best-and-worst', 'rate-each'] as const).map(ask =>
    questions.find(question => question.kind === 'situational-judgement' && question.ask === ask),
  )
  const bySystem = (['query', 'ae-config'] as const).map(system =>
    questions.find(question => question.kind === 'repair' && question.system === system),
  )
  return [...new Set([...byKind, ...byFormat, ...byAsk, ...bySystem])].filter(
    question => question !== undefined,
  )
}
