import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { chooseSource } from '#src/domain/assignment/choose-in-form.ts'
import { isFixed } from '#src/domain/assignment/form-draw.ts'
import { BlueprintTable } from '#src/features/assignments/blueprint-table.tsx'
import { CheckFields } from '#src/features/assignments/check-fields.tsx'
import styles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps } from '#src/features/assignments/form-part.ts'
import { QuestionPicker } from '#src/features/assignments/question-picker.tsx'
import { SkillsFields } from '#src/features/assignments/skills-fields.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

const sources: readonly {
  readonly source: AssignmentForm['source']
  readonly name: string
  readonly words: string
}[] = [
  { source: 'skills', name: 'Skills', words: 'so many questions, spread evenly over the skills you choose' },
  { source: 'blueprint', name: 'Blueprint', words: 'so many of each skill and level' },
  { source: 'questions', name: 'Single questions', words: 'chosen one by one' },
  {
    source: 'check',
    name: 'Readiness check',
    words: 'against a role; each question is chosen by what was answered before',
  },
]

/** Where the questions come from, and whether everybody gets the same. */
export function SourcePart(props: FormPartProps) {
  const { form, value, problems } = props
  return (
    <Panel title="Questions">
      <fieldset id={fieldId('source')} className={styles.cards}>
        <legend className="visually-hidden">Where the questions come from</legend>
        {sources.map(({ source, name, words }) => (
          <label key={source} className={styles.card}>
            <input
              type="radio"
              name="source"
              checked={value.source === source}
              onChange={() => form.reset(chooseSource(value, source), { keepDefaultValues: true })}
            />
            <span>
              <strong>{name}</strong> {words}
            </span>
          </label>
        ))}
      </fieldset>
      <SourceFields {...props} />
      {value.source !== 'questions' && value.source !== 'check' && <WhoGetsWhat {...props} />}
      {isFixed(value) && (
        <label className={styles.check}>
          <input type="checkbox" {...form.register('shuffled')} />
          Ask them in another order in each attempt
        </label>
      )}
      <FieldProblem field="sameForAll" problems={problems} />
    </Panel>
  )
}

function SourceFields(props: FormPartProps) {
  switch (props.value.source) {
    case 'skills':
      return <SkillsFields {...props} />
    case 'blueprint':
      return <BlueprintTable {...props} />
    case 'questions':
      return <QuestionPicker {...props} />
    case 'check':
      return <CheckFields {...props} />
  }
}

function WhoGetsWhat({ form, value }: FormPartProps) {
  const newId = useApp(state => state.newId)
  const isInstructors = value.grading === 'instructor'
  return (
    <>
      <fieldset id={fieldId('sameForAll')} className={styles.cards}>
        <legend className={styles.legend}>Who gets which</legend>
        <label className={styles.card}>
          <input
            type="radio"
            name="same-for-all"
            checked={value.sameForAll}
            onChange={() => form.setValue('sameForAll', true, { shouldDirty: true })}
          />
          <span>
            <strong>The same for all</strong> drawn here, so that results compare question by question
          </span>
        </label>
        <label className={styles.card}>
          <input
            type="radio"
            name="same-for-all"
            checked={!value.sameForAll}
            disabled={isInstructors}
            onChange={() => form.setValue('sameForAll', false, { shouldDirty: true })}
          />
          <span>
            <strong>Drawn for each attempt</strong>{' '}
            {isInstructors
              ? 'not when you keep the keys: nothing can be drawn on the learner’s device'
              : 'harder to copy from a neighbour; fewer answer the same question'}
          </span>
        </label>
      </fieldset>
      {value.sameForAll && (
        <p className={styles.actions}>
          <Button onClick={() => form.setValue('seed', newId().slice(0, 8), { shouldDirty: true })}>
            Draw other questions
          </Button>
          <span className={styles.small} role="status">
            This is draw {value.seed.slice(0, 8)}; the preview shows its questions.
          </span>
        </p>
      )}
    </>
  )
}
