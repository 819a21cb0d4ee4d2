import styles from '#src/features/assignments/editor.module.css'
import type { FormPartProps } from '#src/features/assignments/form-part.ts'
import { Panel } from '#src/ui/panel.tsx'

/** What learners type before they start. */
export function LearnerPart({ form: { register }, value }: FormPartProps) {
  return (
    <Panel title="What learners type before they start">
      <div className={styles.choices}>
        <label className={styles.check}>
          <input type="checkbox" {...register('askName')} />
          Their name
        </label>
        <label className={styles.check}>
          <input type="checkbox" {...register('askClass')} />
          Their class
        </label>
      </div>
      <p className={styles.small}>
        {value.askName
          ? 'As they type it: the app cannot know whether it is theirs. Names stay on their device, in the sealed file and in your browser.'
          : 'Without a name, results are told apart by a random number of the browser, and the roster stays empty.'}
      </p>
    </Panel>
  )
}
