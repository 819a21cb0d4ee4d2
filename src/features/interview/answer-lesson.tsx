import { answerForms } from '#src/domain/interview/answer-forms.ts'
import { interviewForms } from '#src/domain/interview/guide.ts'
import styles from '#src/features/interview/answer-lesson.module.css'
import { Panel } from '#src/ui/panel.tsx'

/** The two ways to build an answer; open as long as nobody has practised. */
export function AnswerLesson({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <Panel title="How to build an answer">
      <div className={styles.forms}>
        {interviewForms.map(form => {
          const { name, when, example, steps } = answerForms[form]
          return (
            <details key={form} open={isOpen} className={styles.form}>
              <summary>
                <strong>{name}</strong>
              </summary>
              <p>{when}</p>
              <p>
                Example: <q>{example}</q>
              </p>
              <dl className={styles.steps}>
                {steps.map(step => (
                  <div key={step.name}>
                    <dt>{step.name}</dt>
                    <dd>
                      {step.what}
                      <q>{step.example}</q>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          )
        })}
      </div>
    </Panel>
  )
}
