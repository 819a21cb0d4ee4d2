import styles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps, wrongIn } from '#src/features/assignments/form-part.ts'
import { Panel } from '#src/ui/panel.tsx'

/** What it is called, who assigns it, and what learners should know. */
export function TitlePart({ form: { register }, problems }: FormPartProps) {
  return (
    <Panel title="What learners read first">
      <div className={styles.field}>
        <label htmlFor={fieldId('title')}>Title</label>
        <input
          id={fieldId('title')}
          autoComplete="off"
          maxLength={120}
          {...wrongIn(problems, 'title')}
          {...register('title')}
        />
        <FieldProblem field="title" problems={problems} />
      </div>
      <div className={styles.field}>
        <label htmlFor={fieldId('instructor')}>Your name, as learners know you</label>
        <input
          id={fieldId('instructor')}
          autoComplete="name"
          maxLength={80}
          {...wrongIn(problems, 'instructor')}
          {...register('instructor')}
        />
        <FieldProblem field="instructor" problems={problems} />
      </div>
      <div className={styles.field}>
        <label htmlFor={fieldId('note')}>Note to the learners (may stay empty)</label>
        <textarea
          id={fieldId('note')}
          rows={3}
          maxLength={2_000}
          {...wrongIn(problems, 'note')}
          {...register('note')}
        />
        <FieldProblem field="note" problems={problems} />
      </div>
    </Panel>
  )
}
