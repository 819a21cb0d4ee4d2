import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { loadReviews } from '#src/content/load-reviews.ts'
import { readFilter, writeFilter } from '#src/domain/bank-search/filter-link.ts'
import { type BankFilter, everyQuestion, searchQuestions } from '#src/domain/bank-search/search-questions.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/banks/banks-page.module.css'
import { FilterFields } from '#src/features/banks/filter-fields.tsx'
import { QuestionList } from '#src/features/banks/question-list.tsx'
import { useAllQuestions } from '#src/state/use-all-questions.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useFetched } from '#src/state/use-fetched.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

/** The longest quiz one can be made of what was found. */
const longestQuiz = 50

/** All questions to search and to look at; `filter` is the part of the address that says which. */
export function BanksPage({ filter: written }: { readonly filter: string }) {
  const skills = useApp(state => state.outline.skills)
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState(() => readFilter(written))
  const ours = useRef(new Set<string>())
  const { entries, waiting, problem, tryAgain } = useAllQuestions()
  const readings = useFetched(loadReviews)
  const sought = useDeferredValue(filter)
  const bankOf = useMemo(() => new Map(skills.map(({ id, bank }) => [id, bank])), [skills])
  const found = useMemo(() => searchQuestions(entries, sought, bankOf), [entries, sought, bankOf])

  function change(next: BankFilter) {
    setFilter(next)
    ours.current.add(writeFilter(next))
    navigate(paths.banks(writeFilter(next)), { replace: true })
  }

  // Another address was opened; our own ones may arrive late, when more has been typed.
  useEffect(() => {
    if (ours.current.has(written)) return
    ours.current.clear()
    setFilter(readFilter(written))
  }, [written])

  return (
    <Page title="Question bank" wide>
      <p className={styles.lead}>
        Every question there is, as a learner sees it, with its key, its source and what a second reader made
        of it. Looking at a question here uses it up for measuring: prefer those you have answered.{' '}
        <Link href={classPaths.ownBanks()}>Add questions of your own</Link>
      </p>
      <form role="search" className={styles.search} onSubmit={event => event.preventDefault()}>
        <label className={styles.text}>
          Text, tag or segment
          <input
            type="search"
            value={filter.text}
            placeholder={'PID-3, (0008,0050), "storage commitment"'}
            onChange={event => change({ ...filter, text: event.currentTarget.value })}
          />
        </label>
        <FilterFields filter={filter} onChange={change} />
      </form>
      {problem !== null && (
        <Notice tone="problem" role="alert" actions={<Button onClick={tryAgain}>Try again</Button>}>
          <p>{problem}</p>
        </Notice>
      )}
      <div className={styles.found}>
        <p role="status">
          {waiting > 0
            ? `Fetching the banks: ${skills.length - waiting} of ${skills.length}`
            : foundWords(found.length, entries.length)}
        </p>
        {waiting === 0 && found.length > 0 && found.length <= longestQuiz && (
          <Link
            href={paths.newQuiz({ questions: found.map(({ id }) => id) })}
            className={buttonClass('secondary')}
          >
            Make a quiz of {found.length === 1 ? 'it' : `these ${found.length}`}
          </Link>
        )}
      </div>
      {waiting === 0 && found.length === 0 && problem === null && (
        <p>
          Nothing fits. <Button onClick={() => change(everyQuestion)}>Show all questions</Button>
        </p>
      )}
      <QuestionList key={writeFilter(sought)} entries={found} readings={readings} />
    </Page>
  )
}

function foundWords(found: number, all: number): string {
  if (found === all) return `All ${all} questions`
  return found === 1 ? `1 of ${all} questions` : `${found} of ${all} questions`
}
