import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import type { Belief } from '#src/domain/memory/beliefs.ts'
import { daysToClear } from '#src/domain/memory/held-beliefs.ts'
import { otherQuestions } from '#src/domain/memory/other-questions.ts'
import { paths } from '#src/domain/paths.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'
import styles from '#src/features/memory/beliefs-page.module.css'
import { StartButton } from '#src/features/memory/start-button.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { RichTextView } from '#src/ui/rich-text-view.tsx'
import { showDate } from '#src/ui/show-date.ts'

/** Questions offered that test the same thing. */
const othersOffered = 2

/** One believed thing: what was asked, what was believed, what is true, where it is written, what tests it. */
export function BeliefCard({ belief }: { readonly belief: Belief }) {
  const { question, believed, reason, times, lastUtc, rightDays } = belief
  const index = useApp(state => state.outline.index)
  const skills = useApp(state => state.outline.skills)
  const indexed = index.find(({ id }) => id === question.id)
  const skillName = skills.find(({ id }) => id === indexed?.skill)?.name
  return (
    <article className={styles.card}>
      <p className={styles.note}>
        {[
          skillName,
          times === 1 ? 'once' : `${times} times`,
          `${times === 1 ? 'on' : 'last on'} ${showDate(lastUtc)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h3 className={styles.stem}>{plainText(question.stem)}</h3>
      <dl className={styles.facts}>
        {believed !== null && (
          <>
            <dt>You believed</dt>
            <dd>
              <RichTextView text={believed} />
            </dd>
          </>
        )}
        {reason !== null && (
          <>
            <dt>Why it is not so</dt>
            <dd>
              <RichTextView text={reason} />
            </dd>
          </>
        )}
        <dt>What is true</dt>
        <dd>
          <RichTextView text={question.explanation} />
        </dd>
        {question.source.length > 0 && (
          <>
            <dt>Source</dt>
            <dd>
              <ul className={styles.sources}>
                {question.source.map(({ standard, section, edition }) => (
                  <li key={`${standard} ${section}`}>
                    {standard}, {section} ({edition})
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {indexed === undefined ? (
        <p className={styles.note}>This question is no longer in the bank, so it cannot be asked again.</p>
      ) : (
        <NextSteps question={question} skill={indexed.skill} rightDays={rightDays} />
      )}
    </article>
  )
}

interface NextStepsProps {
  readonly question: Question
  readonly skill: string
  readonly rightDays: number
}

function NextSteps({ question, skill, rightDays }: NextStepsProps) {
  const others = useOthers(question, skill)
  return (
    <>
      <div className={styles.actions}>
        {others.length > 0 && (
          <StartButton questions={others.map(({ id }) => id)}>
            Answer {countWords(others.length, 'other question')} on this
          </StartButton>
        )}
        <StartButton questions={[question.id]} variant="quiet">
          Answer it again
        </StartButton>
        <Link href={paths.singleQuestion(question.id)}>See the question</Link>
      </div>
      <p className={styles.note}>
        {rightDays >= daysToClear
          ? 'Cleared.'
          : `Right and sure on ${rightDays} of the ${daysToClear} later days that clear it.`}
      </p>
    </>
  )
}

/** Other questions of the skill on the same sub-topics; none until its bank is here, or when it cannot be fetched. */
function useOthers(question: Question, skill: string): readonly Question[] {
  const loadBank = useApp(state => state.loadBank)
  const evidence = useApp(state => state.evidence)
  const [others, setOthers] = useState<readonly Question[]>([])
  useEffect(() => {
    let isShown = true
    void loadBank(skill).then(bank => {
      if (!isShown || bank.kind === 'failed') return
      const pool = [...bank.questions.values()].map(one => one.question)
      setOthers(otherQuestions(question, pool, othersOffered, id => evidence.questions.has(id)))
    })
    return () => {
      isShown = false
    }
  }, [loadBank, evidence, question, skill])
  return others
}
