import { flagNames } from '#src/domain/class-view/flag-words.ts'
import type { QuestionRow } from '#src/domain/class-view/question-row.ts'
import styles from '#src/features/class/question-filter.module.css'

/** Which lines to show; an empty text means all. */
export interface QuestionChoice {
  readonly remark: keyof typeof flagNames | 'any' | 'reported' | ''
  readonly skill: string
}

export const everyLine: QuestionChoice = { remark: '', skill: '' }

const remarks: readonly { readonly value: QuestionChoice['remark']; readonly name: string }[] = [
  { value: '', name: 'All questions' },
  { value: 'any', name: 'With a remark' },
  { value: 'suspect-key', name: flagNames['suspect-key'] },
  { value: 'suspect-option', name: flagNames['suspect-option'] },
  { value: 'at-chance', name: flagNames['at-chance'] },
  { value: 'weak', name: flagNames.weak },
  { value: 'little-information', name: flagNames['little-information'] },
  { value: 'idle-option', name: flagNames['idle-option'] },
  { value: 'reported', name: 'Reported by learners' },
]

export function chosenQuestions(
  rows: readonly QuestionRow[],
  { remark, skill }: QuestionChoice,
): readonly QuestionRow[] {
  return rows.filter(row => fits(row, remark) && (skill === '' || row.asked.analysed.skill === skill))
}

function fits({ flags, reports }: QuestionRow, remark: QuestionChoice['remark']): boolean {
  if (remark === '') return true
  if (remark === 'reported') return reports > 0
  if (flags.kind === 'too-few') return false
  return remark === 'any' ? flags.flags.length > 0 : flags.flags.some(({ kind }) => kind === remark)
}

interface QuestionFilterProps {
  readonly rows: readonly QuestionRow[]
  readonly choice: QuestionChoice
  /** Lines that fit the choice. */
  readonly shown: number
  readonly onChange: (choice: QuestionChoice) => void
}

export function QuestionFilter({ rows, choice, shown, onChange }: QuestionFilterProps) {
  const skills = new Map(rows.map(({ asked, skillName }) => [asked.analysed.skill, skillName]))
  return (
    <div className={styles.filter}>
      <label>
        Remark
        <select
          value={choice.remark}
          onChange={event => {
            const chosen = remarks.find(({ value }) => value === event.currentTarget.value)
            onChange({ ...choice, remark: chosen?.value ?? '' })
          }}
        >
          {remarks.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Skill
        <select
          value={choice.skill}
          onChange={event => onChange({ ...choice, skill: event.currentTarget.value })}
        >
          <option value="">All skills</option>
          {[...skills].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {shown} of {rows.length} questions
      </p>
    </div>
  )
}
