import { Suspense, useMemo } from 'react'
import { Link } from 'wouter'
import {
  calibrationByDomain,
  confidenceCalibration,
  type ConfidenceRow,
} from '#src/domain/history/confidence-calibration.ts'
import { dayMs } from '#src/domain/calendar/day-ms.ts'
import { calibrationSentence, calibrationVerdict } from '#src/domain/history/calibration-words.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { paths } from '#src/domain/paths.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import styles from '#src/features/history/confidence-part.module.css'
import pageStyles from '#src/features/history/history-page.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { ConfidenceChart } from '#src/ui/charts/load-charts.tsx'

/** Responses with a confidence from which a domain is told apart. */
const leastOfDomain = 20

const names = { sure: 'Sure', 'fairly-sure': 'Fairly sure', unsure: 'Unsure' } as const

/** How often right when sure, fairly sure and unsure. `responses` are without errata. */
export function ConfidencePart({ responses }: { readonly responses: readonly WeighedResponse[] }) {
  const rows = useMemo(() => confidenceCalibration(responses), [responses])
  const isKnown = rows.some(row => row.responses > 0)
  return (
    <section className={pageStyles.part} aria-labelledby="confidence">
      <h2 id="confidence">How sure, how right</h2>
      {isKnown ? (
        <>
          <Sentences rows={rows} />
          <Calibration rows={rows} />
          <ByDomain responses={responses} />
          <p className={pageStyles.note}>
            Right is the full score; the interval (Wilson) holds your share right with 80 % probability.
            Repeats less than {measureSettings.spacedRepeat.afterMs / dayMs} days after you saw the question
            and responses too fast to have read it are left out.
          </p>
        </>
      ) : (
        <NothingSaid />
      )}
    </section>
  )
}

function NothingSaid() {
  const isAsked = useApp(state => state.preferences.askConfidence)
  if (isAsked) return <p>Nothing yet: say how sure you are when you answer. It never changes a score.</p>
  return (
    <p>
      You are not asked how sure you are. <Link href={paths.settings()}>Be asked</Link>: it never changes a
      score.
    </p>
  )
}

function Sentences({ rows }: { readonly rows: readonly ConfidenceRow[] }) {
  const verdict = calibrationVerdict(rows)
  return (
    <div className={styles.sentences}>
      {rows
        .filter(row => row.responses > 0)
        .map(row => (
          <p key={row.confidence}>{calibrationSentence(row)}</p>
        ))}
      {verdict !== null && <p className={styles.verdict}>{verdict}</p>}
    </div>
  )
}

function Calibration({ rows }: { readonly rows: readonly ConfidenceRow[] }) {
  const bars = rows.map(({ confidence, right, responses, interval }) => ({
    name: names[confidence],
    right: responses === 0 ? null : right / responses,
    low: interval?.low ?? 0,
    high: interval?.high ?? 0,
  }))
  return (
    <div className={styles.columns}>
      <figure>
        <Suspense fallback={<div className={styles.waiting} aria-hidden="true" />}>
          <ConfidenceChart rows={bars} />
        </Suspense>
        <figcaption className={pageStyles.note}>Bar: share right. Line: 80 % interval.</figcaption>
      </figure>
      <table className={styles.table}>
        <caption className="visually-hidden">How often right by how sure</caption>
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col">Right</th>
            <th scope="col">Share</th>
            <th scope="col">Interval</th>
            <th scope="col">Mean score</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ confidence, right, responses, interval, meanScore }) => (
            <tr key={confidence}>
              <th scope="row">{names[confidence]}</th>
              <td>
                {right} of {responses}
              </td>
              <td>{responses === 0 ? '–' : shareWords(right / responses)}</td>
              <td>
                {interval === null ? '–' : `${shareWords(interval.low)} to ${shareWords(interval.high)}`}
              </td>
              <td>{meanScore === null ? '–' : shareWords(meanScore)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ByDomain({ responses }: { readonly responses: readonly WeighedResponse[] }) {
  const outline = useApp(state => state.outline)
  const domains = useMemo(() => {
    const pairs = skillTreeOf(outline).domains.flatMap(({ id, skills }) =>
      skills.map(skill => [skill, id] as const),
    )
    return calibrationByDomain(responses, new Map(pairs), leastOfDomain)
  }, [responses, outline])
  const domainNames = new Map(outline.domains.map(({ id, name }) => [id, name]))
  if (domains.length === 0) {
    return <p className={pageStyles.note}>By domain from {leastOfDomain} such responses in a domain on.</p>
  }
  return (
    <table className={styles.table}>
      <caption>Right by domain, from {leastOfDomain} such responses on</caption>
      <thead>
        <tr>
          <th scope="col">Domain</th>
          {domains[0]?.rows.map(({ confidence }) => (
            <th key={confidence} scope="col">
              {names[confidence]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {domains.map(({ domain, rows }) => (
          <tr key={domain}>
            <th scope="row">{domainNames.get(domain) ?? domain}</th>
            {rows.map(row => (
              <td key={row.confidence}>{row.responses === 0 ? '–' : `${row.right} of ${row.responses}`}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of what was counted, so that all of them may well be 100 %. */
function shareWords(share: number): string {
  return `${Math.round(share * 100)} %`
}
