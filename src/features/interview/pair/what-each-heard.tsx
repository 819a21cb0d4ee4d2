import type { ComparedAnswer } from '#src/domain/interview/compare-sheets.ts'
import { NoteList } from '#src/features/interview/pair/note-list.tsx'
import styles from '#src/features/interview/pair/pair.module.css'

/** Per answer the words, notes and facts of both. */
export function WhatEachHeard({ answers }: { readonly answers: readonly ComparedAnswer[] }) {
  return (
    <ul className={styles.answers}>
      {answers.map((answer, at) => (
        <li key={answer.question.id}>
          <p className={styles.title}>
            {at + 1}. {answer.question.question}
          </p>
          <div className={styles.columns}>
            <Heard who="Candidate" sheet={answer.self} />
            <Heard who="Interviewer" sheet={answer.other} />
          </div>
          <Facts facts={answer.facts} />
        </li>
      ))}
    </ul>
  )
}

interface HeardProps {
  readonly who: string
  readonly sheet: ComparedAnswer['self']
}

function Heard({ who, sheet }: HeardProps) {
  const words = sheet?.words ?? ''
  const notes = sheet?.notes ?? []
  return (
    <div className={styles.heard}>
      <h3>{who}</h3>
      {words === '' && notes.length === 0 && <p className={styles.note}>Wrote nothing down.</p>}
      {words !== '' && <p className={styles.words}>{words}</p>}
      {notes.length > 0 && <NoteList notes={notes} />}
    </div>
  )
}

function Facts({ facts }: { readonly facts: ComparedAnswer['facts'] }) {
  return (
    <ul className={styles.facts}>
      {facts.map(fact => (
        <li key={fact.text}>
          <strong>{whoSays(fact)}</strong> {fact.text}
        </li>
      ))}
    </ul>
  )
}

function whoSays({ self, other }: ComparedAnswer['facts'][number]): string {
  if (self && other) return 'Came, both say:'
  if (self) return 'Came, says the candidate only:'
  return other ? 'Came, says the interviewer only:' : 'Did not come:'
}
