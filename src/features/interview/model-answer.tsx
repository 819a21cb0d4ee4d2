import { answerForms } from '#src/domain/interview/answer-forms.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import styles from '#src/features/interview/interview.module.css'

/** How a strong answer goes, and why an employer asks. */
export function ModelAnswer({ question }: { readonly question: InterviewQuestion }) {
  return (
    <div className={styles.group}>
      <ol>
        {question.outline.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.note}>Built as: {answerForms[question.form].name.toLowerCase()}.</p>
      <h3>Why this is asked</h3>
      <p>{question.behind}</p>
      <h3>Follow-up questions</h3>
      <ul>
        {question.probes.map(probe => (
          <li key={probe}>{probe}</li>
        ))}
      </ul>
      <p className={styles.note}>
        Source:{' '}
        {question.source
          .map(({ standard, section, edition }) => [standard, section, edition].filter(Boolean).join(', '))
          .join('; ')}
      </p>
    </div>
  )
}
