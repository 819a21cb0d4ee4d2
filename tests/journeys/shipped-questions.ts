import { readQuizzes } from '#src/build/read-quizzes.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import type { Question } from '#src/domain/question/question.ts'

let reading: Promise<readonly Question[]> | null = null

/** The questions the app under test ships with. */
export function shippedQuestions(): Promise<readonly Question[]> {
  reading ??= readQuizzes('quizzes').then(({ banks }) =>
    banks.flatMap(({ questions }) => questions.map(({ question }) => question)),
  )
  return reading
}

/** One question of each kind, and one of each form of artefact: everything a question can look like. */
export async function oneOfEach(): Promise<readonly Question[]> {
  const questions = await shippedQuestions()
  const byKind = questionKinds.map(kind => questions.find(question => question.kind === kind))
  const byFormat = (['hl7', 'dicom-dump', 'log', 'text'] as const).flatMap(format => [
    questions.find(({ kind, artefact }) => kind === 'pick-in-artefact' && artefact?.format === format),
    questions.find(({ kind, artefact }) => kind !== 'pick-in-artefact' && artefact?.format === format),
  ])
  return [...new Set([...byKind, ...byFormat])].filter(question => question !== undefined)
}
