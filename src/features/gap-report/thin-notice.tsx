import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { Notice } from '#src/ui/notice.tsx'

/** Says so when the report rests on too little to read much into it, and when responses were left out. */
export function ThinNotice({ report }: { readonly report: GapReport }) {
  const { meets, below, counted, tooFast } = report.summary
  const isThin = meets + below === 0 && counted > 0
  if (!isThin && tooFast === 0) return null
  return (
    <Notice tone="info">
      {isThin && <p>{thinWords(report)}</p>}
      {tooFast > 0 && (
        <p>
          {countWords(tooFast, 'response')} {tooFast === 1 ? 'does' : 'do'} not count: given faster than the
          question can be read. The pages of the skills list them.
        </p>
      )}
    </Notice>
  )
}

function thinWords({ rows, summary, settings }: GapReport): string {
  const least = settings.floor.usual
  const touched = rows.filter(({ estimate }) => estimate.counted > 0)
  const said = `This rests on little: ${countWords(summary.counted, 'response')} over ${countWords(touched.length, 'skill')}.`
  const needed = `A verdict needs at least ${countWords(least, 'response')} of a skill`
  return touched.some(({ estimate }) => estimate.counted >= least)
    ? `${said} ${needed}, and older ones count less with time and newer ones.`
    : `${said} ${needed}. Until then a band mostly shows what is assumed of anybody.`
}
