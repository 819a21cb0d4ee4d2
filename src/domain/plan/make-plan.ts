import { daysBetween } from '#src/domain/calendar/calendar-day.ts'
import { type FixedDay, fixTasks } from '#src/domain/plan/fixed-tasks.ts'
import { hadTurn, type PlacedDrill, placeDrills } from '#src/domain/plan/place-drills.ts'
import { planDays } from '#src/domain/plan/plan-days.ts'
import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import type { PlanDay, PlanRequest, PlanRow, PlanTask, StudyPlan } from '#src/domain/plan/study-plan.ts'
import { whyRead, whySkill } from '#src/domain/plan/why-words.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

/**
 * The plan from today to the day before the target date: due reviews first, then the readiness check or a rehearsal
 * on its day, drills by what they gain per minute, a short read. Never more minutes than a day has, nothing on days
 * off, at most half on the last two days. The same request always gives the same plan; it is made anew every day, so
 * that a missed day needs no record.
 */
export function makePlan(request: PlanRequest, settings: PlanSettings): StudyPlan {
  const { today, targetDate, minutesADay } = request
  const left = daysBetween(today, targetDate)
  if (left < 0) return { kind: 'date-passed' }
  if (left === 0) return { kind: 'date-today' }
  if (!(minutesADay >= 1)) return { kind: 'no-minutes' }
  if (request.rows.length === 0) return { kind: 'no-skills' }
  const rows = rowsToDrill(request)
  const fixed = fixTasks(planDays(request, settings), request, settings)
  const drills = placeDrills(fixed, rows, request, settings)
  const days = fixed.map((day, i) => finishDay(day, drills[i] ?? [], request, settings))
  return {
    kind: 'planned',
    targetDate,
    days,
    laterDays: left - days.length,
    leftOut: namesLeftOut(rows, drills, hadTurn(request, settings)),
  }
}

/**
 * Skills of importance with a shortfall and with questions, shuffled by the seed so that no name is always first among
 * equals.
 */
function rowsToDrill({ rows, questionSeconds, seed }: PlanRequest): PlanRow[] {
  const wanted = rows.filter(
    ({ skill, importance, expectedShortfall }) =>
      importance > 0 && expectedShortfall > 0 && questionSeconds.has(skill),
  )
  const byName = wanted.toSorted((a, b) => (a.skill < b.skill ? -1 : 1))
  return shuffled(byName, seededRandom(`${seed}/plan`))
}

function finishDay(
  { open, tasks, hasRead }: FixedDay,
  drills: readonly PlacedDrill[],
  request: PlanRequest,
  settings: PlanSettings,
): PlanDay {
  const { day, daysLeft, kind, minutes } = open
  const drilled = drills.map(({ row, questions, minutes: needed }): PlanTask => ({
    kind: 'drill',
    skill: row.skill,
    name: row.name,
    questions,
    minutes: needed,
    why: whySkill(row),
  }))
  const read = hasRead ? readTask(day, drills[0]?.row ?? neediest(request), settings) : []
  return { day, daysLeft, kind, minutes, tasks: [...tasks, ...drilled, ...read] }
}

/** A read about the skill drilled first; another part of it every day. */
function readTask(day: string, row: PlanRow | undefined, settings: PlanSettings): PlanTask[] {
  if (row === undefined) return []
  const part = Math.abs(daysBetween('2026-01-01', day))
  const { skill, name } = row
  return [{ kind: 'read', skill, name, part, minutes: settings.read.minutes, why: whyRead(row) }]
}

function neediest({ rows }: PlanRequest): PlanRow | undefined {
  return rows.toSorted(byPriority)[0]
}

/** Expected shortfall x importance, the greatest first. */
function byPriority(a: PlanRow, b: PlanRow): number {
  return b.expectedShortfall * b.importance - a.expectedShortfall * a.importance
}

function namesLeftOut(
  rows: readonly PlanRow[],
  drills: readonly (readonly PlacedDrill[])[],
  drilledLately: readonly string[],
): string[] {
  const covered = new Set([...drilledLately, ...drills.flat().map(({ row }) => row.skill)])
  return rows
    .filter(({ skill }) => !covered.has(skill))
    .toSorted(byPriority)
    .map(({ name }) => name)
}
