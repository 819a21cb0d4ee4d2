import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import type { ReadBank, ReadQuestion } from '#src/build/read-bank.ts'
import type { TextSource } from '#src/exchange/own-bank/text-source.ts'
import type { Erratum } from '#src/domain/catalog/errata.ts'
import { isOwnQuestionId, ownIdStart } from '#src/domain/question/is-own-question.ts'

interface PlacedQuestion extends ReadQuestion {
  readonly source: TextSource
}

/** Rules that need all banks at once: ids are unique and unlike those of imported banks, second skills exist. */
export function checkAcrossBanks(banks: readonly ReadBank[], skillIds: readonly string[]): FileProblem[] {
  const firstById = new Map<string, PlacedQuestion>()
  return banks.flatMap(({ source, questions }) =>
    questions.flatMap(question => {
      const problems: FileProblem[] = []
      const { id, secondSkill } = question.authored
      const first = firstById.get(id)
      if (first === undefined) {
        firstById.set(id, { ...question, source })
      } else {
        const { file, line } = first.source.problemAt(['questions', first.index], '')
        const advice = `The id "${id}" is taken by ${file}:${line}. Give each question its own, over all banks.`
        problems.push(source.problemAt(['questions', question.index, 'id'], advice))
      }
      if (isOwnQuestionId(id)) {
        const advice = `Ids that begin with "${ownIdStart}" are those of imported banks. Begin with the skill.`
        problems.push(source.problemAt(['questions', question.index, 'id'], advice))
      }
      if (secondSkill !== undefined && !skillIds.includes(secondSkill)) {
        const advice = `There is no skill "${secondSkill}". Use one of ${skillIds.join(', ')}.`
        problems.push(source.problemAt(['questions', question.index, 'secondSkill'], advice))
      }
      return problems
    }),
  )
}

/** Rules of `errata.yaml` that its schema cannot see. */
export function checkErrata(
  errata: readonly Erratum[],
  source: TextSource,
  banks: readonly ReadBank[],
): FileProblem[] {
  const questionById = new Map(
    banks.flatMap(bank => bank.questions.map(question => [question.authored.id, question])),
  )
  return errata.flatMap(({ questionId, hashes, withdrawn }, index) => {
    const question = questionById.get(questionId)
    const problem = (key: string, message: string): FileProblem[] => [
      source.problemAt(['errata', index, key], message),
    ]
    if (question === undefined) {
      const advice = 'Correct the id, or write withdrawn: true if it left its bank.'
      return withdrawn === true
        ? []
        : problem('questionId', `There is no question "${questionId}". ${advice}`)
    }
    if (withdrawn === true) return problem('withdrawn', `The question "${questionId}" is still in its bank.`)
    const current = [question.hash, question.variants?.template.hash ?? question.hash]
    const named = current.find(hash => hashes.includes(hash))
    if (named === undefined) return []
    return problem('hashes', `${named} is the question as it is now. Correct the question first.`)
  })
}
