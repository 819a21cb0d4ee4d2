import { Suspense, useMemo, useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import { durationWords } from '#src/domain/format/duration-words.ts'
import { studyDays } from '#src/domain/history/study-days.ts'
import { studyCap } from '#src/domain/history/study-ms.ts'
import { studyTotals } from '#src/domain/history/study-totals.ts'
import { type StudyWeek, studyWeeks } from '#src/domain/history/study-weeks.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { DataTable } from '#src/features/history/data-table.tsx'
import styles from '#src/features/history/history-page.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { WeekMinutesChart } from '#src/ui/charts/load-charts.tsx'
import { showDay } from '#src/ui/show-date.ts'

/** Half a year: more bars could not be told apart on a phone. */
const mostWeeks = 26

/** How much was done: in all, and week by week. */
export function StudyPart({ responses }: { readonly responses: readonly WeighedResponse[] }) {
  const [now] = useState(useApp(state => state.now))
  const days = useMemo(() => studyDays(responses), [responses])
  const totals = useMemo(() => studyTotals(responses, days), [responses, days])
  const weeks = useMemo(() => studyWeeks(days, now, mostWeeks), [days, now])
  const facts = [
    { name: totals.responses === 1 ? 'Response' : 'Responses', value: String(totals.responses) },
    {
      name: totals.questions === 1 ? 'Different question' : 'Different questions',
      value: String(totals.questions),
    },
    { name: 'On questions', value: durationWords(totals.studyMs) },
    { name: totals.days === 1 ? 'Day' : 'Days', value: String(totals.days) },
  ]
  return (
    <section className={styles.part} aria-labelledby="in-all">
      <h2 id="in-all">In all</h2>
      <dl className={styles.totals}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Weeks weeks={weeks} />
    </section>
  )
}

function Weeks({ weeks }: { readonly weeks: readonly StudyWeek[] }) {
  const bars = weeks.map(({ monday, studyMs }) => ({ monday, minutes: Math.round(studyMs / 60_000) }))
  return (
    <>
      <h3>Minutes by week</h3>
      {weeks.length === 1 ? (
        <p>
          All of it this week: {durationWords(weeks[0]?.studyMs ?? 0)} on{' '}
          {countWords(weeks[0]?.responses ?? 0, 'response')}.
        </p>
      ) : (
        <>
          <figure>
            <Suspense fallback={<div className={styles.weeksWaiting} aria-hidden="true" />}>
              <WeekMinutesChart weeks={bars} />
            </Suspense>
          </figure>
          <DataTable
            caption="Minutes and responses by week, newest first"
            head={['Week from Monday', 'Time', 'Responses']}
            rows={weeks
              .toReversed()
              .map(({ monday, studyMs, responses }) => [showDay(monday), durationWords(studyMs), responses])}
          />
        </>
      )}
      <p className={styles.note}>
        {weeks.length === mostWeeks && `The last ${mostWeeks} weeks. `}
        Time counts while a question is on screen, for one question at most {studyCap} times the time it is
        meant to take. Reading the feedback is not measured.
      </p>
    </>
  )
}
