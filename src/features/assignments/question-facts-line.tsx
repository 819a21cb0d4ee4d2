import type { QuestionEntry } from '#src/domain/bank-search/question-entry.ts'
import { kindNames } from '#src/domain/question/kind-words.ts'
import styles from '#src/features/assignments/question-picker.module.css'
import { useApp } from '#src/state/app-context.tsx'

/** Skill, level and kind of a question, under its text. */
export function QuestionFactsLine({ entry }: { readonly entry: QuestionEntry }) {
  const skill = useApp(state => state.outline.skills.find(({ id }) => id === entry.skill))
  return (
    <span className={styles.facts}>
      <span>{skill?.name ?? entry.skill}</span>
      <span>Level {entry.level}</span>
      <span>{kindNames[entry.kind]}</span>
    </span>
  )
}
