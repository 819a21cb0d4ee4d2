import { countWords } from '#src/domain/format/count-words.ts'
import { mainSkillOf } from '#src/domain/interview/draw-questions.ts'
import { reasonWords } from '#src/domain/interview/interview-words.ts'
import type { DrawReason } from '#src/domain/interview/interview-record.ts'
import styles from '#src/features/interview/interview.module.css'
import type { SessionDraw } from '#src/features/interview/session-choices.ts'
import { useApp } from '#src/state/app-context.tsx'

/** What would be asked about, for how long; not the questions, which nobody knows before an interview. */
export function SessionPreview({ draw }: { readonly draw: SessionDraw }) {
  const skills = useApp(state => state.outline.skills)
  if (draw.kind === 'nothing') return <p>{draw.sentence}</p>
  const nameOf = (id: string) => skills.find(skill => skill.id === id)?.name ?? id
  return (
    <>
      <p>
        <strong>
          {countWords(draw.questions.length, 'question')}, about {countWords(draw.minutes, 'minute')}
        </strong>
        , on:
      </p>
      <ul>
        {rowsOf(draw).map(({ skill, reason, count }) => (
          <li key={`${skill} ${reason}`}>
            {nameOf(skill)}
            {count > 1 ? ` (${count})` : ''}
            <span className={styles.note}> · {reasonWords[reason]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface PreviewRow {
  readonly skill: string
  readonly reason: DrawReason
  readonly count: number
}

function rowsOf({ questions }: Extract<SessionDraw, { kind: 'drawn' }>): PreviewRow[] {
  const rows = new Map<string, PreviewRow>()
  for (const { question, reason } of questions) {
    const skill = mainSkillOf(question)
    const key = `${skill} ${reason}`
    rows.set(key, { skill, reason, count: (rows.get(key)?.count ?? 0) + 1 })
  }
  return [...rows.values()]
}
