import type { ReactNode } from 'react'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { ResultFacts } from '#src/domain/assignment/result-facts.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { durationWords } from '#src/domain/format/duration-words.ts'
import styles from '#src/features/assigned/assigned.module.css'
import { showTime } from '#src/ui/show-date.ts'

interface ResultFactsViewProps {
  readonly facts: ResultFacts
  readonly ask: Assignment['ask']
}

/** What is in a result file, to be read before it is sent. */
export function ResultFactsView({ facts, ask }: ResultFactsViewProps) {
  const { name, className, asked, answered, startedUtc, finishedUtc, reports, clockJumpMs } = facts
  return (
    <>
      <dl className={styles.facts}>
        {ask.name && (
          <Fact name="Name">
            <bdi>{name}</bdi>
          </Fact>
        )}
        {ask.className && (
          <Fact name="Class">
            <bdi>{className}</bdi>
          </Fact>
        )}
        <Fact name="Responses">
          {answered} of {countWords(asked, 'question')}, as you gave them
          {facts.confidences > 0 && `; how sure you were for ${facts.confidences}`}
        </Fact>
        <Fact name="Begun">{showTime(startedUtc)}</Fact>
        {finishedUtc !== null && <Fact name="Finished">{showTime(finishedUtc)}</Fact>}
        <Fact name="Time on questions">{durationWords(facts.onQuestionsMs)}</Fact>
        {facts.extraMinutes > 0 && <Fact name="Extra time">{countWords(facts.extraMinutes, 'minute')}</Fact>}
        <Fact name="Clock">
          {clockJumpMs === 0
            ? 'Not changed during the attempt'
            : `Changed during the attempt by ${durationWords(Math.abs(clockJumpMs))}; your instructor sees that`}
        </Fact>
        <Fact name="Problem reports">
          {reports.length === 0 ? (
            'None'
          ) : (
            <ul>
              {reports.map(({ position, text }) => (
                <li key={`${position} ${text}`}>
                  Question {position}: “<bdi>{text}</bdi>”
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name="This browser">
          {facts.deviceId === ''
            ? 'No number: nothing is kept here'
            : `Number ${facts.deviceId.slice(0, 8)}…`}
        </Fact>
      </dl>
      <p className={styles.note}>
        Also what you changed on the way: drafts, flags and responses taken back. Nothing about any other
        quiz, and no name but the one above.
      </p>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
