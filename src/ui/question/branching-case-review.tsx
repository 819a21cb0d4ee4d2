import type { CaseEnding } from '#src/domain/question/case-run.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { CaseCredit } from '#src/domain/scoring/case-credit.ts'
import type { CaseActionExplanation, CaseWayExplanation } from '#src/domain/scoring/explanation.ts'
import caseStyles from '#src/ui/question/branching-case-review.module.css'
import styles from '#src/ui/question/review.module.css'
import { type Mark, ReviewPart } from '#src/ui/question/review-part.tsx'
import type { ReviewProps } from '#src/ui/question/review-props.ts'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

type Way = CaseWayExplanation<RichText>

/** How it ended, what that is worth, and the way taken beside that of an expert. */
export function BranchingCaseReview({ question, explanation }: ReviewProps<'branching-case'>) {
  const { taken, expert, others, most } = explanation
  const expertIds = expert.actions.map(({ id }) => id)
  return (
    <div className={caseStyles.review}>
      {taken === null ? (
        <p className={styles.source}>The case was not played to an end. This is the way of an expert.</p>
      ) : (
        <>
          <Ending way={taken} />
          <Parts way={taken} most={most} par={question.par} />
        </>
      )}
      <div className={caseStyles.ways}>
        {taken !== null && (
          <WayView title="Your way" way={taken} markOf={id => (expertIds.includes(id) ? 'right' : 'none')} />
        )}
        <WayView title="The way of an expert" way={expert} markOf={() => 'none'} />
      </div>
      {others.length > 0 && (
        <details className={caseStyles.others}>
          <summary>What the other actions bring ({others.length})</summary>
          <Actions actions={others} markOf={() => 'none'} />
        </details>
      )}
    </div>
  )
}

const endingMarks: Readonly<Record<CaseEnding, { mark: Mark; words: string }>> = {
  solved: { mark: 'right', words: 'Solved' },
  'worked-around': { mark: 'near', words: 'Worked around' },
  harmed: { mark: 'wrong', words: 'Harm was done' },
}

function Ending({ way: { ending, causeFound, text, harm } }: { readonly way: Way }) {
  const { mark, words } = endingMarks[ending]
  return (
    <ReviewPart
      mark={mark === 'right' && !causeFound ? 'near' : mark}
      words={`${words}, and the cause was ${causeFound ? 'found' : 'not found'}`}
    >
      <RichTextView text={text} />
      {harm !== null && (
        <div className={caseStyles.harm}>
          <strong>Who was harmed, and how:</strong>
          <RichTextView text={harm} />
        </div>
      )}
    </ReviewPart>
  )
}

/** Points, so that they add up to the score, which is in percent. */
const points = (share: number) => Math.round(share * 100)

interface PartsProps {
  readonly way: Way
  /** What each part could give. */
  readonly most: CaseCredit
  readonly par: number
}

function Parts({ way: { credit, minutes }, most, par }: PartsProps) {
  const rows = [
    { part: 'cause', words: credit.cause > 0 ? 'The cause was found' : 'The cause was not found' },
    { part: 'harm', words: credit.harm > 0 ? 'Nobody was harmed' : 'Somebody was harmed' },
    {
      part: 'time',
      words:
        credit.time > 0
          ? `${minutes} minutes, where a good administrator needs ${par}`
          : 'Time counts where the cause is found and nobody is harmed',
    },
  ] as const
  return (
    <table className={caseStyles.parts}>
      <caption>What makes the score</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, words }) => (
          <tr key={part}>
            <td>{words}</td>
            <td>
              {points(credit[part])} of {points(most[part])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface WayViewProps {
  readonly title: string
  readonly way: Way
  readonly markOf: (id: string) => Mark
}

function WayView({ title, way, markOf }: WayViewProps) {
  return (
    <section className={caseStyles.way} aria-label={title}>
      <h3>
        {title} <span className={caseStyles.clock}>{way.minutes} min</span>
      </h3>
      <Actions actions={way.actions} markOf={markOf} />
    </section>
  )
}

interface ActionsProps {
  readonly actions: readonly CaseActionExplanation<RichText>[]
  readonly markOf: (id: string) => Mark
}

function Actions({ actions, markOf }: ActionsProps) {
  return (
    <ol className={caseStyles.steps}>
      {actions.map(({ id, text, minutes, clock, reason }, at) => {
        const mark = markOf(id)
        return (
          <li key={at}>
            <ReviewPart mark={mark} words={mark === 'right' ? 'As the expert' : ''} reason={reason}>
              <div className={caseStyles.step}>
                <span>
                  <RichTextView text={text} inline />
                </span>{' '}
                <span className={caseStyles.clock}>
                  {clock === null || clock === minutes ? `${minutes} min` : `${minutes} min, ${clock} in all`}
                </span>
              </div>
            </ReviewPart>
          </li>
        )
      })}
    </ol>
  )
}
