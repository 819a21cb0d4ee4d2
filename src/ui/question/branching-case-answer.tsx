import { useEffect, useId, useRef } from 'react'
import { type CaseEnding, runCase } from '#src/domain/question/case-run.ts'
import type { Response } from '#src/domain/question/response.ts'
import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import shared from '#src/ui/question/question.module.css'
import styles from '#src/ui/question/branching-case-answer.module.css'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

type BranchingCaseAnswerProps = Omit<AnswerProps<'branching-case'>, 'value'> & {
  /** Also "I don't know", with which a case is given up for good. */
  readonly value: Response | null
}

/** The log of the case: what is known and what was done, with what can be done next at its end. */
export function BranchingCaseAnswer({ question, value, disabled, onChange }: BranchingCaseAnswerProps) {
  const path = value?.kind === 'branching-case' ? value.path : []
  const run = runCase(question, path)
  const newest = useNewestEntry(path.length, disabled)
  const base = useId()
  // Kept with the question it was given to, so this is another question's.
  if (run === null) return <p>What was done does not fit this case.</p>
  const isGivenUp = value?.kind === 'dont-know'
  return (
    <fieldset disabled={disabled} className={styles.case}>
      <legend className={shared.hint}>
        Every action takes time on the clock of the case, and none can be taken back.
      </legend>
      <ol className={styles.log}>
        <li className={styles.entry}>
          <h2 className={styles.done}>What you find</h2>
          <RichTextView text={run.first.text} />
        </li>
        {run.steps.map(({ action, clock, node }, at) => (
          <li key={at} className={styles.entry} data-ending={node.ending}>
            <h2 ref={at === run.steps.length - 1 ? newest : null} tabIndex={-1} className={styles.done}>
              <span>
                <RichTextView text={action.text} inline />
              </span>{' '}
              <span className={styles.clock}>{minutesText(clock)}</span>
            </h2>
            <RichTextView text={node.text} />
          </li>
        ))}
      </ol>
      <p role="status" className={styles.status} data-ending={run.node.ending}>
        {statusOf(run.node.ending, run.minutes, question.par)}
      </p>
      {isGivenUp && <p className={shared.hint}>You gave this case up. It can be played once only.</p>}
      {run.node.actions !== undefined && !isGivenUp && (
        <div role="group" aria-labelledby={base}>
          <h2 id={base} className={styles.next}>
            What do you do next?
          </h2>
          <ul className={styles.actions}>
            {run.node.actions.map(({ id, text, minutes }) => (
              <li key={`${path.length} ${id}`}>
                <button
                  type="button"
                  className={styles.action}
                  data-action={id}
                  // The second click of a double one would hit what has only just appeared.
                  onClick={({ detail }) =>
                    detail < 2 && onChange({ kind: 'branching-case', path: [...path, id] })
                  }
                >
                  <span className={styles.actionText}>
                    <RichTextView text={text} inline />
                  </span>{' '}
                  <span className={styles.clock}>{minutesText(minutes)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  )
}

/** The heading to focus when an action was taken here: not when the case is opened, nor when another tab plays it. */
function useNewestEntry(length: number, disabled: boolean) {
  const newest = useRef<HTMLHeadingElement>(null)
  const before = useRef(length)
  useEffect(() => {
    if (length > before.current && !disabled) newest.current?.focus()
    before.current = length
  }, [length, disabled])
  return newest
}

const endingWords: Readonly<Record<CaseEnding, string>> = {
  solved: 'solved',
  'worked-around': 'worked around',
  harmed: 'somebody was harmed',
}

function statusOf(ending: CaseEnding | undefined, minutes: number, par: number): string {
  const time = `A good administrator needs about ${minutesText(par)}.`
  return ending === undefined
    ? `${minutesText(minutes)} used so far. ${time}`
    : `The case is over: ${endingWords[ending]}, after ${minutesText(minutes)}. ${time}`
}

function minutesText(minutes: number): string {
  return `${minutes} min`
}
