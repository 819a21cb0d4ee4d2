import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { countWords } from '#src/features/gap-report/count-words.ts'
import { Notice } from '#src/ui/notice.tsx'

/** Says so when the report rests on too little to read much into it. */
export function ThinNotice({ report }: { readonly report: GapReport }) {
  const { meets, below, counted, tooFast } = report.summary
  const touched = report.rows.filter(({ estimate }) => estimate.counted > 0).length
  const isThin = meets + below === 0
  if (!isThin && tooFast === 0) return null
  return (
    <Notice tone="info">
      {isThin && counted > 0 && (
        <p>
          <strong>This rests on little:</strong> {countWords(counted, 'response')} over{' '}
          {countWords(touched, 'skill')}. A verdict needs at least{' '}
          {countWords(report.settings.floor.usual, 'response')} of a skill. Until then a band mostly shows
          what is assumed of anybody.
        </p>
      )}
      {tooFast > 0 && (
        <p>
          {countWords(tooFast, 'response')} {tooFast === 1 ? 'does' : 'do'} not count: given faster than the
          question can be read. The pages of the skills list them.
        </p>
      )}
    </Notice>
  )
}
