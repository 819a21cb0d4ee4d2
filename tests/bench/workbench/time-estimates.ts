import { outline } from '#src/content/outline.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { applyEvent, foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { estimateSkills } from '#src/domain/measure/skill-estimate.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { makeEvents } from '#tests/storage/make-events.ts'

/** Responses that are there before the first update. */
const known = 200

/** Milliseconds from each of `count` new responses to the estimates of all skills. */
export function timeEstimates(count: number): Promise<number[]> {
  const tree = skillTreeOf(outline)
  return timeEach(count, (evidence, now) => {
    if (estimateSkills(evidence, tree, now, measureSettings).skills.size !== outline.skills.length)
      throw new Error('Not every skill was estimated')
  })
}

/** The same to the whole gap report of a role. */
export function timeReport(count: number): Promise<number[]> {
  const [role] = outline.roles
  if (role === undefined) throw new Error('There is no role')
  return timeEach(count, (evidence, now) => {
    const { rows } = findGaps(evidence, role, outline, now, measureSettings.gamma.own, measureSettings)
    if (rows.length === 0) throw new Error('The report is empty')
  })
}

async function timeEach(count: number, update: (evidence: Evidence, now: number) => void): Promise<number[]> {
  const { events } = makeEvents(known + count, { questions: outline.index })
  let evidence = foldEvents(events.slice(0, known))
  const durations: number[] = []
  for (const event of events.slice(known)) {
    // Each update is a task of its own, as it is behind a click.
    await new Promise(resolve => setTimeout(resolve, 20))
    const start = performance.now()
    evidence = applyEvent(evidence, event)
    update(evidence, event.tUtc)
    durations.push(performance.now() - start)
  }
  return durations
}
