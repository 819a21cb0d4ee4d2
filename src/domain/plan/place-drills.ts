import { addDays } from '#src/domain/calendar/calendar-day.ts'
import type { FixedDay } from '#src/domain/plan/fixed-tasks.ts'
import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import { practiceGain } from '#src/domain/plan/practice-gain.ts'
import type { PlanRequest, PlanRow } from '#src/domain/plan/study-plan.ts'
import { drillMinutes, minutesTogether } from '#src/domain/plan/task-minutes.ts'

/** A drill on a day. */
export interface PlacedDrill {
  readonly row: PlanRow
  readonly questions: number
  readonly minutes: number
}

/** What is known while the days are filled from the first to the last. */
interface Placing {
  readonly request: PlanRequest
  readonly settings: PlanSettings
  /** Skills of importance with a shortfall; among equals the earlier one wins. */
  readonly rows: readonly PlanRow[]
  readonly practised: Map<string, { minutes: number; lastOnDay: string }>
  /** Skills that had no turn yet, neither lately nor in the plan. */
  readonly uncovered: Set<string>
}

/** How many skills a day drills at least, and how many of them have to be such as had no turn yet. */
interface Quota {
  readonly skills: number
  readonly uncovered: number
}

/**
 * Drills for every day, by what they gain per minute (`practiceGain`). About half of them go to skills that had no
 * turn yet, and once these would no longer fit into the days to come, all of them: where the minutes allow one drill
 * of every skill of importance, none is forgotten.
 */
export function placeDrills(
  days: readonly FixedDay[],
  rows: readonly PlanRow[],
  request: PlanRequest,
  settings: PlanSettings,
): PlacedDrill[][] {
  const placing: Placing = {
    request,
    settings,
    rows,
    practised: new Map(request.practice.map(({ skill, ...had }) => [skill, had])),
    uncovered: new Set(rows.map(({ skill }) => skill)),
  }
  for (const skill of hadTurn(request, settings)) placing.uncovered.delete(skill)
  const slots = days.map(({ room }) => slotsIn(room, placing))
  return days.map((day, i) => {
    const later = { sure: 0, usual: 0 }
    for (const { sure, usual } of slots.slice(i + 1)) {
      later.sure += sure
      later.usual += usual
    }
    return fillDay(day, quotaOf(placing, slots[i] ?? { sure: 0, usual: 0 }, later), placing)
  })
}

/** Skills that were drilled lately. */
export function hadTurn({ practice }: PlanRequest, { drill }: PlanSettings): string[] {
  return practice.filter(({ questions }) => questions >= drill.least).map(({ skill }) => skill)
}

/** How many drills of the least size fit: for sure, whichever skills they are of, and on average. */
interface Slots {
  readonly sure: number
  readonly usual: number
}

function slotsIn(room: number, { rows, request, settings }: Placing): Slots {
  if (rows.length === 0) return { sure: 0, usual: 0 }
  const costs = rows.map(({ skill }) => drillMinutes(settings.drill.least, [skill], request, settings))
  const mean = costs.reduce((sum, minutes) => sum + minutes, 0) / costs.length
  return { sure: Math.floor(room / Math.max(...costs)), usual: Math.floor(room / mean) }
}

function quotaOf({ uncovered, settings }: Placing, now: Slots, later: Slots): Quota {
  const usual = now.usual + later.usual
  const even = usual === 0 ? 0 : Math.ceil((uncovered.size * now.usual) / usual)
  const must = Math.max(0, uncovered.size - later.sure)
  return {
    skills: Math.max(settings.drill.usualSkills, Math.min(even, now.usual), Math.min(must, now.sure)),
    uncovered: Math.max(Math.ceil(even / 2), must),
  }
}

function fillDay({ open, room }: FixedDay, quota: Quota, placing: Placing): PlacedDrill[] {
  const { practised, uncovered } = placing
  let drills: PlacedDrill[] = []
  for (;;) {
    const added = nextDrill(open.day, room, drills, drills.length < quota.uncovered, placing)
    if (added === null) break
    drills.push(added)
    if (drills.length >= quota.skills) drills = enlarge(drills, room, placing)
  }
  if (drills.length < quota.skills) drills = enlarge(drills, room, placing)
  if (drills.length === 0) drills = shortDrill(open.day, room, placing)
  for (const { row, minutes } of drills) {
    const before = practised.get(row.skill)?.minutes ?? 0
    practised.set(row.skill, { minutes: before + minutes, lastOnDay: open.day })
    uncovered.delete(row.skill)
  }
  return drills
}

/** The drill that gains most per minute and fits, at its least size; null when none does. */
function nextDrill(
  day: string,
  room: number,
  drills: readonly PlacedDrill[],
  mustBeUncovered: boolean,
  placing: Placing,
): PlacedDrill | null {
  const taken = new Set(drills.map(({ row }) => row.skill))
  const left = room - minutesTogether(drills)
  let best: { readonly drill: PlacedDrill; readonly gain: number } | null = null
  for (const row of placing.rows) {
    if (taken.has(row.skill) || (mustBeUncovered && !placing.uncovered.has(row.skill))) continue
    const drill = drillOf(row, placing.settings.drill.least, placing)
    const gain = gainOf(drill, day, placing)
    if (drill.minutes <= left && gain > (best?.gain ?? 0)) best = { drill, gain }
  }
  return best?.drill ?? null
}

function gainOf({ row, minutes }: PlacedDrill, day: string, { practised, settings }: Placing): number {
  const had = practised.get(row.skill)
  const isDayAfter = had?.lastOnDay === addDays(day, -1)
  return practiceGain(row, minutes, { minutes: had?.minutes ?? 0, isDayAfter }, settings)
}

/** One question more for each in turn, as long as there is room and none is at its most. */
function enlarge(drills: readonly PlacedDrill[], room: number, placing: Placing): PlacedDrill[] {
  const grown = [...drills]
  for (let size = placing.settings.drill.least + 1; size <= placing.settings.drill.most; size += 1) {
    for (const [i, drill] of grown.entries()) {
      const larger = drillOf(drill.row, size, placing)
      const isNext = drill.questions === size - 1
      if (isNext && minutesTogether(grown) - drill.minutes + larger.minutes <= room) grown[i] = larger
    }
  }
  return grown
}

/** A day too short for a drill of the least size has as many questions as fit, of the skill that needs it most. */
function shortDrill(day: string, room: number, placing: Placing): PlacedDrill[] {
  for (let questions = placing.settings.drill.least - 1; questions > 0; questions -= 1) {
    const fitting = placing.rows
      .map(row => drillOf(row, questions, placing))
      .filter(({ minutes }) => minutes <= room)
    const [first, ...others] = fitting
    if (first === undefined) continue
    const gain = (drill: PlacedDrill) => gainOf(drill, day, placing)
    return [others.reduce((best, drill) => (gain(drill) > gain(best) ? drill : best), first)]
  }
  return []
}

function drillOf(row: PlanRow, questions: number, { request, settings }: Placing): PlacedDrill {
  return { row, questions, minutes: drillMinutes(questions, [row.skill], request, settings) }
}
