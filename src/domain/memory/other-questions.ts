import type { Question } from '#src/domain/question/question.ts'

/**
 * Other questions of the same skill that test the same thing: those that share the most sub-topics with it first,
 * then those nearest in level, then by id. `pool` holds the questions of the skill.
 */
export function otherQuestions(
  question: Pick<Question, 'id' | 'covers' | 'level'>,
  pool: readonly Question[],
  count: number,
): Question[] {
  const sharedWith = ({ covers }: Question) => covers.filter(topic => question.covers.includes(topic)).length
  const distance = ({ level }: Question) => Math.abs(level - question.level)
  return pool
    .filter(({ id }) => id !== question.id)
    .sort((a, b) => sharedWith(b) - sharedWith(a) || distance(a) - distance(b) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
}
