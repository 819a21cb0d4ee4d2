import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { MethodsInterviews } from '#src/features/settings/methods-interviews.tsx'
import { MethodsSection } from '#src/features/settings/methods-section.tsx'
import { share } from '#src/features/settings/share.ts'
import { VerdictBadge } from '#src/ui/verdict-badge.tsx'
import { daysOf, hoursOf, secondsOf } from '#src/features/settings/time-words.ts'

/** From probability to verdict, and what time does to both. */
export function MethodsVerdict({ settings }: { readonly settings: MeasureSettings }) {
  const { gamma, floor, spacedRepeat, rapidResponse, halfLifeMs, sessionGapMs, sessionFactor } = settings
  return (
    <>
      <MethodsSection id="verdict">
        <p>For each skill the app adds up the probability at or above the required level.</p>
        <dl>
          <dt>
            <VerdictBadge verdict="meets" />
          </dt>
          <dd>That probability is {share(gamma.own)} or more.</dd>
          <dt>
            <VerdictBadge verdict="below" />
          </dt>
          <dd>It is {share(1 - gamma.own)} or less.</dd>
          <dt>
            <VerdictBadge verdict="too-early" />
          </dt>
          <dd>
            It lies between, or the skill has fewer than {floor.usual} responses of its own that count (
            {floor.extreme} where the required level is so low or so high that the verdict would be a foregone
            conclusion).
          </dd>
        </dl>
        <p>
          These limits are for your own use. Where an instructor or an interviewer reads a result, a verdict
          needs {share(gamma.other)}. The probability is always printed beside the verdict.
        </p>
        <p>
          Verdicts will be wrong now and then, about as often as their probabilities say, and mostly for
          people close to the requirement. More questions on that skill settle it; the report offers those
          that tell most.
        </p>
      </MethodsSection>
      <MethodsSection id="time">
        <ul>
          <li>
            <strong>Age.</strong> A response loses half of its weight in {daysOf(halfLifeMs)}, and{' '}
            {sessionFactor === 0.5 ? 'half' : share(1 - sessionFactor)} again with every later sitting on the
            same skill. Old evidence fades to “too early to say”, never to “below”. Attempts less than{' '}
            {hoursOf(sessionGapMs)} apart are one sitting, and sittings with fewer than {floor.usual}{' '}
            responses on the skill count together, so a little every day wears nothing out.
          </li>
          <li>
            <strong>Repeats.</strong> Only the first unaided response to a question counts in full. The same
            question again counts {share(spacedRepeat.weight)} when it was out of sight for{' '}
            {daysOf(spacedRepeat.afterMs)}, and not at all before: that would measure memory of the feedback.
          </li>
          <li>
            <strong>Within one attempt.</strong> In practice the first response stands, in an exam the last.
          </li>
          <li>
            <strong>Too fast to have been read.</strong> A response given faster than{' '}
            {secondsOf(rapidResponse.ms)} or {share(rapidResponse.shareOfExpected)} of the expected time,
            whichever is longer, is left out, and the report says so. Slow responses cost nothing.
          </li>
          <li>
            <strong>Unanswered.</strong> A question left open at the end of an exam is remembered as seen and
            has no weight.
          </li>
          <li>
            <strong>Questions found wrong.</strong> Responses to a wrong version are kept, and left out.
          </li>
        </ul>
        <p>
          Nothing of this is stored as a result. Levels are computed anew from your responses whenever they
          are shown, so the order in which they arrived, or came back from a backup, makes no difference.
        </p>
      </MethodsSection>
      <MethodsInterviews settings={settings} />
      <MethodsSection id="report">
        <p>
          Skills are ordered by what they cost you: the points by which you probably fall short, weighted by
          how much the skill matters in the role. A skill’s importance is that of its domain, split equally
          over the domain’s skills. The radar shows the mean level and the mean required level of a domain’s
          skills. “What would settle the most” prefers important skills whose verdict is open and needs few
          more responses.
        </p>
      </MethodsSection>
    </>
  )
}
