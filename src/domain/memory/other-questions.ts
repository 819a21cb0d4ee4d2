import type { Question } from '#src/domain/question/question.ts'

/**
 * Other questions of the same skill that test the same thing: those that share a sub-topic with it first, of these the
 * ones not seen yet (a repeat soon after counts for nothing), then those that share the most, then those nearest in
 * level, then by id. `pool` holds the questions of the skill.
 */
export function otherQuestions(
  question: Pick<Question, 'id' | 'covers' | 'level'>,
  pool: readonly Question[],
  count: number,
  isSeen: (questionId: string) => boolean,
): Question[] {
  const sharedWith = ({ covers }: Question) => covers.filter(topic => question.covers.includes(topic)).length
  const turn = (one: Question) => (sharedWith(one) > 0 ? 0 : 2) + Number(isSeen(one.id))
  const distance = ({ level }: Question) => Math.abs(level - question.level)
  return pool
    .filter(({ id }) => id !== question.id)
    .sort(
      (a, b) =>
        turn(a) - turn(b) ||
        sharedWith(b) - sharedWith(a) ||
        distance(a) - distance(b) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, count)
}
