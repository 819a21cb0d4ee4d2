import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { momentWords, type ScoringMoment, scoringMoments } from '#src/domain/class-view/scoring-moments.ts'
import styles from '#src/features/class/as-of-choice.module.css'
import { useAsOf } from '#src/features/class/use-class-paths.ts'
import type { ClassView } from '#src/state/classroom/classroom-state.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { showTime } from '#src/ui/show-date.ts'

/** As of which moment the class is scored: now, or before any change of what counts as right. */
export function AsOfChoice({ reading }: { readonly reading: ClassReading }) {
  const [asOfUtc, lookAsOf] = useAsOf()
  const moments = scoringMoments(reading)
  if (moments.length === 0 && asOfUtc === null) return null
  const isListed = asOfUtc === null || moments.some(moment => moment.asOfUtc === asOfUtc)
  return (
    <label className={styles.choice}>
      Scores as of
      <select
        value={asOfUtc ?? ''}
        onChange={({ currentTarget: { value } }) => lookAsOf(value === '' ? null : Number(value))}
      >
        <option value="">now</option>
        {moments.map(moment => (
          <option key={moment.asOfUtc} value={moment.asOfUtc}>
            before {momentWords(moment)}, {showTime(moment.atUtc)}
          </option>
        ))}
        {!isListed && <option value={asOfUtc}>{showTime(asOfUtc)}</option>}
      </select>
    </label>
  )
}

/** Says that changes made since are left aside, and leads back; also on paper. */
export function EarlierNotice({ view }: { readonly view: Extract<ClassView, { kind: 'class' }> }) {
  const [wanted, lookAsOf] = useAsOf()
  const { reading, asOfUtc } = view
  if (asOfUtc !== wanted) {
    return (
      <Notice tone="info" role="status">
        <p>Scoring again{wanted !== null && ` with the keys of ${showTime(wanted)}`}…</p>
      </Notice>
    )
  }
  if (asOfUtc === null) return null
  const before = scoringMoments(reading).find(moment => moment.asOfUtc === asOfUtc)
  return (
    <Notice
      tone="warn"
      role="status"
      actions={<Button onClick={() => lookAsOf(null)}>Back to the scores of now</Button>}
    >
      <p>
        <strong>Earlier scores.</strong> Everything here is scored with the keys as they were on{' '}
        {showTime(asOfUtc)}
        {before !== undefined && <BeforeWords moment={before} />}. Changes of keys and difficulties since then
        are left aside; results collected since then are not.
      </p>
    </Notice>
  )
}

function BeforeWords({ moment }: { readonly moment: ScoringMoment }) {
  const reasons = [...new Set(moment.changes.map(({ reason }) => reason))]
  return (
    <>
      , before {momentWords(moment)} (<bdi>{reasons.join('; ')}</bdi>)
    </>
  )
}
