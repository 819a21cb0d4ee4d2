import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { MethodsSection } from '#src/features/settings/methods-section.tsx'
import { share } from '#src/features/settings/share.ts'
import { daysOf } from '#src/features/settings/time-words.ts'

/** How a rating in an interview is read, and what happens when it is let in. */
export function MethodsInterviews({ settings }: { readonly settings: MeasureSettings }) {
  const { interviewRating, levelScale, floor, halfLifeMs, sessionFactor } = settings
  const points = (logits: number) => Math.round(logits * levelScale.pointsPerLogit)
  return (
    <MethodsSection id="interviews">
      <p>
        In an interview each answer is rated by criterion on anchored levels from 1 to 5. A 3 speaks of the
        question’s own level, each step up or down of {points(interviewRating.spacing)} points more or less: a
        5 at a question of level 60 of level {60 + points(2 * interviewRating.spacing)}. The gap report shows
        this as a mark above the band for what somebody else rated and below it for what you rated yourself,
        from the last interview on the skill. <strong>Neither counts in your level</strong> unless you turn on
        “Let ratings by others count in my levels” in the settings. What you rate yourself never counts.
      </p>
      <ul>
        <li>
          <strong>The model.</strong> A rating by another is read as a graded response: the higher the
          anchored level, the likelier are levels above that of the question. How sharply it tells is
          flattened for the error of a rater, {points(interviewRating.raterError)} points: so large because
          interviewers who see the same person separately agree to about 0.44.
        </li>
        <li>
          <strong>The weight.</strong> All answers of one interview about a skill count together as one
          rating, with {share(interviewRating.weight)} of the weight of a response. It loses half of that in{' '}
          {daysOf(halfLifeMs)}, and each later interview on the skill leaves it {share(sessionFactor)}, so
          that no number of interviews adds up to more than one response.
        </li>
        <li>
          <strong>The verdict.</strong> Ratings are no responses: a skill still needs {floor.usual} of its own
          before it gets one. The level over time and everything an instructor reads are from responses alone.
        </li>
        <li>
          <strong>Tried on simulated people.</strong> 840 of them answered 100 questions each and were
          interviewed twice, by raters as supposed, half a level too kind or too hard, in one mood for a whole
          interview, with anchors twice as far apart, and by trained ones. Whoever rated, fewer of their
          verdicts were wrong with the ratings (6.8 to 7.2 %) than without (7.5 %).
        </li>
      </ul>
    </MethodsSection>
  )
}
