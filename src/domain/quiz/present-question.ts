import type { Question } from '#src/domain/question/question.ts'
import {
  shownActions,
  shownAnswers,
  shownItems,
  shownOptions,
  shownPrompts,
} from '#src/domain/quiz/option-order.ts'

/** The question with its parts in the order an attempt shows them: the same for the same seed, on every reload. */
export function presentQuestion(question: Question, seed: string): Question {
  switch (question.kind) {
    case 'single-choice':
      return { ...question, options: shownOptions(question, seed) }
    case 'multi-select':
      return { ...question, options: shownOptions(question, seed) }
    case 'ordering':
      return { ...question, items: shownItems(question, seed) }
    case 'matching':
      return {
        ...question,
        prompts: shownPrompts(question, seed),
        answers: shownAnswers(question, seed),
      }
    case 'situational-judgement':
      return { ...question, actions: shownActions(question, seed) }
    case 'branching-case':
      return {
        ...question,
        nodes: question.nodes.map(({ actions, ...node }) =>
          actions === undefined ? node : { ...node, actions: shownActions({ id: node.id, actions }, seed) },
        ),
      }
    case 'numeric':
    case 'short-text':
    case 'pick-in-artefact':
    case 'repair':
      return question
  }
}
