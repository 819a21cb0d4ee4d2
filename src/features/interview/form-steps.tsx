import { answerForms } from '#src/domain/interview/answer-forms.ts'
import type { InterviewForm } from '#src/domain/interview/guide.ts'
import styles from '#src/features/interview/interview.module.css'

/** The steps an answer is built of, to look at while thinking. */
export function FormSteps({ form }: { readonly form: InterviewForm }) {
  return (
    <ol className={styles.steps} aria-label="How to build the answer">
      {answerForms[form].steps.map(({ name }, at) => (
        <li key={name}>
          {at + 1}. {name}
        </li>
      ))}
    </ol>
  )
}
