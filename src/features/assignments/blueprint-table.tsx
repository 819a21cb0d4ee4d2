import { useFieldArray } from 'react-hook-form'
import { type BlueprintRow, mostInRow, mostRows } from '#src/domain/assignment/assignment.ts'
import { drawPool } from '#src/domain/assignment/form-draw.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { type QuestionLevel, questionLevels } from '#src/domain/question/question-kinds.ts'
import styles from '#src/features/assignments/blueprint-table.module.css'
import editorStyles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps } from '#src/features/assignments/form-part.ts'
import { useApp } from '#src/state/app-context.tsx'
import { stockOf } from '#src/state/assigning/question-stock.ts'
import { Button } from '#src/ui/button.tsx'
import { WholeNumberField } from '#src/ui/whole-number-field.tsx'

/** So many questions of a skill, of these levels: one row each. */
export function BlueprintTable({ form, value, problems }: FormPartProps) {
  const { control, setValue } = form
  const outline = useApp(state => state.outline)
  const { fields, append, remove } = useFieldArray({ control, name: 'blueprint' })
  const pool = drawPool(value, stockOf(outline))
  const asked = value.blueprint.reduce((sum, { count }) => sum + count, 0)
  const nextSkill = outline.skills.find(({ id }) => !value.blueprint.some(({ skill }) => skill === id))
  return (
    <div id={fieldId('blueprint')} className={editorStyles.group}>
      {fields.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden">Blueprint</caption>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Levels (none: any)</th>
              <th scope="col">Questions</th>
              <th scope="col">
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field, at) => (
              <BlueprintTableRow
                key={field.id}
                number={at + 1}
                row={value.blueprint[at] ?? field}
                held={heldFor(value.blueprint[at] ?? field, pool)}
                onChange={row => setValue(`blueprint.${at}`, row, { shouldDirty: true })}
                onRemove={() => remove(at)}
              />
            ))}
          </tbody>
        </table>
      )}
      <p className={editorStyles.actions}>
        <Button
          disabled={fields.length >= mostRows}
          onClick={() =>
            append({ skill: nextSkill?.id ?? outline.skills[0]?.id ?? '', levels: [], count: 5 })
          }
        >
          Add a row
        </Button>
        {fields.length > 0 && (
          <span className={editorStyles.small}>{countWords(asked, 'question')} altogether</span>
        )}
      </p>
      <FieldProblem field="blueprint" problems={problems} />
    </div>
  )
}

interface BlueprintTableRowProps {
  readonly number: number
  readonly row: BlueprintRow
  readonly held: number
  readonly onChange: (row: BlueprintRow) => void
  readonly onRemove: () => void
}

function BlueprintTableRow({ number, row, held, onChange, onRemove }: BlueprintTableRowProps) {
  const { banks, skills } = useApp(state => state.outline)
  const { skill, levels, count } = row
  function toggle(level: QuestionLevel, isOn: boolean) {
    onChange({ ...row, levels: questionLevels.filter(one => (one === level ? isOn : levels.includes(one))) })
  }
  return (
    <tr>
      <td data-name="Skill">
        <select
          aria-label={`Skill of row ${number}`}
          value={skill}
          onChange={event => onChange({ ...row, skill: event.currentTarget.value })}
        >
          {banks.map(bank => (
            <optgroup key={bank.id} label={bank.name}>
              {skills
                .filter(one => one.bank === bank.id)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </td>
      <td data-name="Levels (none: any)">
        <fieldset className={styles.levels}>
          <legend className="visually-hidden">Levels of row {number}</legend>
          {questionLevels.map(level => (
            <label key={level}>
              <input
                type="checkbox"
                checked={levels.includes(level)}
                onChange={event => toggle(level, event.currentTarget.checked)}
              />
              {level}
            </label>
          ))}
        </fieldset>
      </td>
      <td data-name="Questions">
        <div className={styles.counts}>
          <WholeNumberField
            name={`Questions of row ${number}`}
            className={styles.count}
            least={1}
            most={mostInRow}
            value={count}
            onChange={next => onChange({ ...row, count: next })}
          />
          <span className={styles.held} data-short={held < count}>
            of {held}
          </span>
        </div>
      </td>
      <td>
        <Button variant="quiet" aria-label={`Remove row ${number}`} onClick={onRemove}>
          ✕
        </Button>
      </td>
    </tr>
  )
}

function heldFor({ skill, levels }: BlueprintRow, pool: ReturnType<typeof drawPool>): number {
  return pool.filter(one => one.skill === skill && (levels.length === 0 || levels.includes(one.level))).length
}
