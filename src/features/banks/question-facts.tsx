import { Link } from 'wouter'
import { loadReviews } from '#src/content/load-reviews.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { paths } from '#src/domain/paths.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { isOwnQuestionId } from '#src/domain/question/is-own-question.ts'
import type { Question } from '#src/domain/question/question.ts'
import { kindWords } from '#src/domain/question/kind-words.ts'
import { ownBankName } from '#src/features/banks/own-bank-name.ts'
import styles from '#src/features/banks/question-view.module.css'
import { readingWords } from '#src/features/banks/reading-words.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useFetched } from '#src/state/use-fetched.ts'

interface QuestionFactsProps {
  readonly question: Question
  readonly skillId: string
  readonly hash: string
}

/** What the estimate knows of a question, and what was read to be sure of it. */
export function QuestionFacts({ question, skillId, hash }: QuestionFactsProps) {
  const { skills, ownBanks = [] } = useApp(state => state.outline)
  const nameOf = (id: string) => skills.find(skill => skill.id === id)?.name ?? id
  const reading = useFetched(loadReviews)?.get(question.id)
  const { level, secondSkill, seconds, source } = question
  return (
    <section className={styles.part}>
      <h2>About this question</h2>
      <dl className={styles.facts}>
        <div>
          <dt>Skill</dt>
          <dd>
            <Link href={paths.skill(skillId)}>{nameOf(skillId)}</Link>
            {secondSkill !== undefined && `, also touches ${nameOf(secondSkill)}`}
          </dd>
        </div>
        {isOwnQuestionId(question.id) && (
          <div>
            <dt>Bank</dt>
            <dd>
              <Link href={classPaths.ownBanks()}>Your own</Link>:{' '}
              <bdi>{ownBankName(question.id, ownBanks)}</bdi>. Nobody of ours has read it.
            </dd>
          </div>
        )}
        <div>
          <dt>Level</dt>
          <dd>{level}: a person just at this level gets it right in about two cases of three, luck aside</dd>
        </div>
        <div>
          <dt>Kind</dt>
          <dd>{kindWords[question.kind]}</dd>
        </div>
        <div>
          <dt>Score of a blind guess</dt>
          <dd>{Math.round(chanceScore(question) * 100)} % on average</dd>
        </div>
        <div>
          <dt>Expected time</dt>
          <dd>{seconds} seconds</dd>
        </div>
        {source.length > 0 && (
          <div>
            <dt>Sources</dt>
            <dd>
              <ul>
                {source.map(({ standard, section, edition }) => (
                  <li key={`${standard} ${section}`}>
                    {standard}, {section} ({edition})
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {reading !== undefined && (
          <div>
            <dt>Second reading</dt>
            <dd>
              {readingWords(reading)}, <time dateTime={reading.date}>{reading.date}</time>. Solved by somebody
              who saw neither key nor explanation.
            </dd>
          </div>
        )}
        <div>
          <dt>Version</dt>
          <dd>
            <code>{hash}</code>
          </dd>
        </div>
      </dl>
    </section>
  )
}
