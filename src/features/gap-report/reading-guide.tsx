import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { percent } from '#src/domain/measure/verdict-words.ts'
import styles from '#src/features/gap-report/reading-guide.module.css'

/** What the marks mean and how far a verdict can be trusted; once, for who wants it. */
export function ReadingGuide({ report }: { readonly report: GapReport }) {
  const { settings, gamma } = report
  return (
    <details className={styles.guide}>
      <summary>How to read this</summary>
      <ul>
        <li>
          Skills come first where the expected shortfall, weighted by the skill’s share of the role, is
          largest.
        </li>
        <li>
          The shaded band holds your level with {percent(settings.intervalMass)} probability; the thin mark in
          it is the best single guess, the long line is what the role requires. Levels run from 0 to 100 and
          are not percent correct.
        </li>
        <li>
          Answers to one skill say a little about its neighbours, so a skill without any response has a band
          too. It gets no verdict before {countFloor(settings.floor)} responses of its own.
        </li>
        <li>
          A square above the band is what somebody else rated in the last interview on the skill, a ring below
          it what you rated yourself.{' '}
          {settings.interviewRating.counts
            ? 'Ratings by others count a little, because you let them in.'
            : 'They do not count in the level.'}
        </li>
        <li>
          At {percent(gamma)}, expect about one verdict in ten to be wrong; most wrong ones are about people
          close to the required level. A verdict is about these questions and this standard, not about how
          somebody does the job.
        </li>
      </ul>
    </details>
  )
}

function countFloor({ usual, extreme }: GapReport['settings']['floor']): string {
  return usual === extreme ? String(usual) : `${usual} (or, where the required level is extreme, ${extreme})`
}
