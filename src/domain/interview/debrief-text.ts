import type { Debrief } from '#src/domain/interview/debrief.ts'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'

/** A debrief as plain text, for a file or a mail. `nameOf` gives the name of a skill. */
export function debriefText(
  session: InterviewSession,
  draft: Debrief,
  nameOf: (skill: string) => string,
): string {
  const { keep, stop, start } = session.debrief
  const lists = [
    ['Keep', keep],
    ['Stop', stop],
    ['Start', start],
  ] as const
  const day = new Date(session.startedUtc).toISOString().slice(0, 10)
  return [
    `Debrief of an interview, ${day}`,
    session.roleTitle,
    ...(session.candidate === '' ? [] : [`Candidate: ${session.candidate}`]),
    ...(session.interviewer === '' ? [] : [`Interviewer: ${session.interviewer}`]),
    ...lists.flatMap(([title, points]) => ['', `${title}:`, ...listed(points)]),
    '',
    'Gaps:',
    ...draft.gaps.flatMap(gap => [
      `- ${nameOf(gap.skill)}`,
      ...(gap.heard === '' ? [] : [`  Heard: ${gap.heard.replaceAll(/\s*\n\s*/g, ' ')}`]),
      ...gap.missed.map(fact => `  Did not come: ${fact}`),
      ...gap.criteria.flatMap(({ name, rating, top }) => [
        `  ${name}: ${rating} of 5`,
        `  A 5 sounds like: ${top}`,
      ]),
    ]),
    ...(draft.gaps.length === 0 ? ['- none'] : []),
    '',
    'Next drills:',
    ...listed(draft.drills.map(nameOf)),
    '',
  ].join('\n')
}

function listed(points: readonly string[]): string[] {
  const written = points.filter(point => point.trim() !== '')
  return written.length === 0 ? ['- none'] : written.map(point => `- ${point}`)
}
