import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { everyQuestion, ownBankFilter } from '#src/domain/bank-search/search-questions.ts'
import { writeFilter } from '#src/domain/bank-search/filter-link.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { lastSeenByQuestion } from '#src/domain/learning/evidence.ts'
import { paths } from '#src/domain/paths.ts'
import { drawQuestions } from '#src/domain/quiz/draw-questions.ts'
import { BankVersions } from '#src/features/banks/bank-versions.tsx'
import styles from '#src/features/banks/own-banks.module.css'
import { RenameBank } from '#src/features/banks/rename-bank.tsx'
import { useApp } from '#src/state/app-context.tsx'
import type { ListedBank } from '#src/state/list-own-banks.ts'
import { useOwnBankActions } from '#src/state/use-own-bank-actions.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/notice.tsx'
import { showDate } from '#src/ui/show-date.ts'

/** Questions a quiz on a bank has at most. */
const quizLength = 20

interface OwnBankCardProps {
  readonly bank: ListedBank
  readonly onChange: () => Promise<void>
  readonly onRemove: () => void
}

/** One bank: what it holds, a quiz on it, its file, its name, its other versions, its end. */
export function OwnBankCard({ bank, onChange, onRemove }: OwnBankCardProps) {
  const { id, name, questions, bankHash, updatedUtc, versions } = bank
  const { write } = useOwnBankActions()
  const skills = useApp(state => state.outline.skills)
  const evidence = useApp(state => state.evidence)
  const now = useApp(state => state.now)
  const newId = useApp(state => state.newId)
  const [, navigate] = useLocation()
  const [isRenaming, setRenaming] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const asked = skills.filter(skill => questions.some(one => one.skill === skill.id))
  const count = Math.min(quizLength, questions.length)

  function takeQuiz() {
    const drawn = drawQuestions({
      index: questions,
      skills: asked.map(skill => skill.id),
      count,
      seed: newId(),
      lastSeen: lastSeenByQuestion(evidence),
      now: now(),
    })
    navigate(paths.newQuiz({ questions: drawn.map(question => question.id) }))
  }

  async function save() {
    const file = await write(bankHash)
    setProblem(file.kind === 'problem' ? file.sentence : null)
    if (file.kind === 'text') downloadText(`pacsready-bank-${id}.json`, file.text, 'application/json')
  }

  return (
    <article className={styles.bank} aria-label={name}>
      {isRenaming ? (
        <RenameBank
          bank={bank}
          onDone={async () => {
            setRenaming(false)
            await onChange()
          }}
        />
      ) : (
        <h3>
          <bdi>{name}</bdi>
        </h3>
      )}
      <p className={styles.facts}>
        <span>{countWords(questions.length, 'question')}</span>
        <span>{asked.length === 1 ? asked[0]?.name : countWords(asked.length, 'skill')}</span>
        <span>
          <code>{id}</code>
        </span>
        <span>Changed {showDate(updatedUtc)}</span>
      </p>
      {problem !== null && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={styles.actions}>
        <Button variant="primary" onClick={takeQuiz}>
          {count === questions.length ? 'Take a quiz' : `Take a quiz of ${count}`}
        </Button>
        <Link
          href={paths.banks(writeFilter({ ...everyQuestion, bank: ownBankFilter(id) }))}
          className={buttonClass('secondary')}
        >
          See questions
        </Link>
        <Button onClick={() => void save()}>Export</Button>
        {!isRenaming && <Button onClick={() => setRenaming(true)}>Rename</Button>}
        <Button variant="danger" onClick={onRemove}>
          Delete
        </Button>
      </div>
      {versions.length > 0 && <BankVersions bank={bank} onChange={onChange} />}
    </article>
  )
}
