import { Link } from 'wouter'
import type { BankQuestion } from '#src/content/bank-loader.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { writeFilter } from '#src/domain/bank-search/filter-link.ts'
import { everyQuestion } from '#src/domain/bank-search/search-questions.ts'
import type { Erratum } from '#src/domain/catalog/errata.ts'
import { paths } from '#src/domain/paths.ts'
import { ErratumList } from '#src/features/banks/erratum-list.tsx'
import { QuestionFacts } from '#src/features/banks/question-facts.tsx'
import { QuestionTrial } from '#src/features/banks/question-trial.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

interface QuestionViewProps {
  readonly indexed: IndexedQuestion
  readonly found: BankQuestion
  readonly errata: readonly Erratum[]
}

/** A question as a learner sees it, its key on request, and what is known about it. Nothing here is recorded. */
export function QuestionView({ indexed, found, errata }: QuestionViewProps) {
  const skill = useApp(state => state.outline.skills.find(({ id }) => id === indexed.skill))
  return (
    <Page title={`A question on ${skill?.name ?? indexed.skill}`}>
      <Notice
        tone="info"
        actions={
          <>
            <Link href={paths.newQuiz({ questions: [indexed.id] })} className={buttonClass('secondary')}>
              Answer it in a quiz
            </Link>
            <Link
              href={paths.banks(writeFilter({ ...everyQuestion, skill: indexed.skill }))}
              className={buttonClass('quiet')}
            >
              All questions on this skill
            </Link>
          </>
        }
      >
        <p>Just to look at: what you try here is not recorded and counts nowhere.</p>
      </Notice>
      {errata.length > 0 && (
        <Notice tone="warn">
          <p>An earlier version of this question was wrong. Responses to that one are left out.</p>
          <ErratumList errata={errata} />
        </Notice>
      )}
      <QuestionTrial question={found.question} />
      <QuestionFacts question={found.question} skillId={indexed.skill} hash={found.hash} />
    </Page>
  )
}
