import { useState } from 'react'
import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import { tooFastIn, tooFastRule, tooFastSkillWords, tooFastWords } from '#src/domain/class-view/too-fast.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import styles from '#src/features/class/too-fast-notice.module.css'
import { useSkillNames } from '#src/features/class/use-skill-names.ts'
import { Notice } from '#src/ui/notice.tsx'

interface TooFastNoticeProps {
  readonly standings: Pick<ClassStandings, 'skills' | 'students'>
  /** Null for one student alone, whose name is on the page. */
  readonly nameOf: ((studentId: string) => string) | null
}

/** Says how many responses were too fast to count, in which skills and whose. */
export function TooFastNotice({ standings, nameOf }: TooFastNoticeProps) {
  const names = useSkillNames()
  const [isOpen, setOpen] = useState(false)
  const { responses, skills, students } = tooFastIn(standings)
  if (responses === 0) return null
  const lost = skills.filter(({ isAll }) => isAll)
  return (
    <Notice tone="warn">
      <p>
        {tooFastWords(responses)}, in {countWords(skills.length, 'skill')}
        {nameOf !== null && ` and by ${countWords(students.length, 'student')}`}:{' '}
        {tooFastRule(measureSettings)}. They are kept and listed, but say nothing about a level, right or
        wrong.
      </p>
      {lost.length > 0 && <p>Nothing is known where all were like that: {tooFastSkillWords(lost, names)}.</p>}
      {nameOf !== null && (
        <details className={styles.whose} onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>Whose, in which skill</summary>
          {isOpen && (
            <ul>
              {students.map(student => (
                <li key={student.studentId}>
                  <bdi>{nameOf(student.studentId)}</bdi>: {tooFastSkillWords(student.skills, names)}
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
    </Notice>
  )
}
