import { mostQuestions } from '#src/domain/assignment/assignment.ts'
import { drawPool } from '#src/domain/assignment/form-draw.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps } from '#src/features/assignments/form-part.ts'
import { useApp } from '#src/state/app-context.tsx'
import { stockOf } from '#src/state/assigning/question-stock.ts'
import { Button } from '#src/ui/button.tsx'
import { SkillPicker } from '#src/ui/skill-picker.tsx'
import { WholeNumberField } from '#src/ui/whole-number-field.tsx'

/** Skills to draw from, and how many questions. */
export function SkillsFields({ form: { setValue }, value, problems }: FormPartProps) {
  const outline = useApp(state => state.outline)
  const held = drawPool(value, stockOf(outline)).filter(({ skill }) => value.skills.includes(skill)).length
  const set = (skills: readonly string[]) => setValue('skills', [...skills], { shouldDirty: true })
  return (
    <>
      <div id={fieldId('skills')} className={styles.group}>
        <p className={styles.actions}>
          <Button onClick={() => set(outline.skills.map(({ id }) => id))}>Choose all skills</Button>
          {value.skills.length > 0 && <Button onClick={() => set([])}>Choose none</Button>}
        </p>
        <SkillPicker outline={outline} chosen={value.skills} startsNarrowed onChange={set} />
        <FieldProblem field="skills" problems={problems} />
      </div>
      <div id={fieldId('count')} className={styles.group}>
        <WholeNumberField
          name="How many questions"
          className={styles.number}
          least={1}
          most={mostQuestions}
          value={value.count}
          note={value.skills.length === 0 ? '' : `${countWords(held, 'question')} in these skills`}
          onChange={count => setValue('count', count, { shouldDirty: true })}
        />
        <FieldProblem field="count" problems={problems} />
      </div>
    </>
  )
}
