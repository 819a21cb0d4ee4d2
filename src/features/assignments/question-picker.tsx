import { useDeferredValue, useMemo, useState } from 'react'
import { mostQuestions } from '#src/domain/assignment/assignment.ts'
import { canWithhold } from '#src/domain/assignment/withhold-key.ts'
import type { QuestionEntry } from '#src/domain/bank-search/question-entry.ts'
import { everyQuestion, ownBankFilter, searchQuestions } from '#src/domain/bank-search/search-questions.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { excerpt } from '#src/domain/format/excerpt.ts'
import { ChosenQuestions } from '#src/features/assignments/chosen-questions.tsx'
import editorStyles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps } from '#src/features/assignments/form-part.ts'
import { QuestionFactsLine } from '#src/features/assignments/question-facts-line.tsx'
import styles from '#src/features/assignments/question-picker.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useAllQuestions } from '#src/state/use-all-questions.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

const atOnce = 20

/** Single questions: searched, added, put in order. */
export function QuestionPicker({ form: { setValue }, value, problems }: FormPartProps) {
  const { banks, skills, ownBanks = [] } = useApp(state => state.outline)
  const [text, setText] = useState('')
  const [bank, setBank] = useState('')
  const [skill, setSkill] = useState('')
  const [shown, setShown] = useState(atOnce)
  const sought = useDeferredValue(text)
  const { entries, waiting, problem, tryAgain } = useAllQuestions()
  const bankOf = useMemo(() => new Map(skills.map(({ id, bank }) => [id, bank])), [skills])
  const found = useMemo(() => {
    const filter = { ...everyQuestion, text: sought, bank: bank || null, skill: skill || null }
    return searchQuestions(entries, filter, bankOf)
  }, [entries, sought, bank, skill, bankOf])
  const chosen = value.questions
  const needsKey = ({ kind }: QuestionEntry) => value.grading === 'instructor' && !canWithhold(kind)
  const addable = found.filter(entry => !needsKey(entry) && !chosen.includes(entry.id)).map(({ id }) => id)
  const set = (questions: readonly string[]) => setValue('questions', [...questions], { shouldDirty: true })

  return (
    <div id={fieldId('questions')} className={editorStyles.group}>
      <div className={styles.search}>
        <label>
          Search in questions
          <input
            type="search"
            value={text}
            placeholder="PID-3, storage commitment"
            onChange={event => {
              setText(event.currentTarget.value)
              setShown(atOnce)
            }}
          />
        </label>
        <label>
          Bank
          <select value={bank} onChange={event => setBank(event.currentTarget.value)}>
            <option value="">All banks</option>
            {ownBanks.map(({ id, name }) => (
              <option key={id} value={ownBankFilter(id)}>
                Your own: {name}
              </option>
            ))}
            {banks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Skill
          <select value={skill} onChange={event => setSkill(event.currentTarget.value)}>
            <option value="">All skills</option>
            {skills.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem !== null && (
        <Notice tone="problem" role="alert" actions={<Button onClick={tryAgain}>Try again</Button>}>
          <p>{problem}</p>
        </Notice>
      )}
      <p className={editorStyles.small} role="status">
        {waiting > 0 ? 'Fetching the banks…' : `${countWords(found.length, 'question')} found`}
      </p>
      <ul className={styles.found} aria-label="Questions found">
        {found.slice(0, shown).map(entry => (
          <FoundQuestion
            key={entry.id}
            entry={entry}
            isChosen={chosen.includes(entry.id)}
            isFull={chosen.length >= mostQuestions}
            needsKey={needsKey(entry)}
            onToggle={isOn => set(isOn ? [...chosen, entry.id] : chosen.filter(id => id !== entry.id))}
          />
        ))}
      </ul>
      <p className={editorStyles.actions}>
        {shown < found.length && (
          <Button onClick={() => setShown(shown + atOnce)}>Show more of {found.length - shown}</Button>
        )}
        {waiting === 0 && addable.length > 0 && addable.length + chosen.length <= mostQuestions && (
          <Button onClick={() => set([...chosen, ...addable])}>
            Choose {addable.length === 1 ? 'the one' : `all ${addable.length}`} found
          </Button>
        )}
      </p>
      <ChosenQuestions chosen={chosen} entries={entries} onChange={set} />
      <FieldProblem field="questions" problems={problems} />
    </div>
  )
}

interface FoundQuestionProps {
  readonly entry: QuestionEntry
  readonly isChosen: boolean
  readonly isFull: boolean
  readonly needsKey: boolean
  readonly onToggle: (isOn: boolean) => void
}

function FoundQuestion({ entry, isChosen, isFull, needsKey, onToggle }: FoundQuestionProps) {
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!isChosen && (isFull || needsKey)}
          onChange={event => onToggle(event.currentTarget.checked)}
        />
        <span>
          {excerpt(entry.stem)}
          <QuestionFactsLine entry={entry} />
          {needsKey && <span className={editorStyles.small}>Cannot be asked without its key.</span>}
        </span>
      </label>
    </li>
  )
}
