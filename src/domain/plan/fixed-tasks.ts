import type { OpenDay } from '#src/domain/plan/plan-days.ts'
import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import { drillMinutes, meanQuestionSeconds, minutesOf } from '#src/domain/plan/task-minutes.ts'
import type { DueReview, PlanRequest, PlanTask } from '#src/domain/plan/study-plan.ts'
import { whyCheck, whyExamRehearsal, whyInterviewRehearsal, whyReview } from '#src/domain/plan/why-words.ts'

/** A day with everything that does not compete for its place, and the minutes that are left for drills. */
export interface FixedDay {
  readonly open: OpenDay
  readonly tasks: readonly PlanTask[]
  /** Minutes for drills; those of a read are set aside. */
  readonly room: number
  readonly hasRead: boolean
}

/** Reviews, check and rehearsals of every day. A review that finds no room on its day moves to the next. */
export function fixTasks(days: readonly OpenDay[], request: PlanRequest, settings: PlanSettings): FixedDay[] {
  let waiting = [...request.reviews]
  return days.map(open => {
    const review = reviewTask(open, waiting, settings)
    const asked = new Set(review?.questionIds)
    waiting = waiting.filter(({ questionId }) => !asked.has(questionId))
    const left = open.minutes - (review?.task.minutes ?? 0)
    const special = specialTask(open, left, request, settings)
    const room = left - (special?.minutes ?? 0)
    const { minutes, fromMinutes } = settings.read
    const hasRead = open.minutes >= fromMinutes && room >= minutes && special?.kind !== 'interview-rehearsal'
    const tasks = [...(review ? [review.task] : []), ...(special ? [special] : [])]
    return { open, tasks, room: hasRead ? room - minutes : room, hasRead }
  })
}

function reviewTask(
  { day, minutes, isExamRehearsal }: OpenDay,
  waiting: readonly DueReview[],
  settings: PlanSettings,
): { readonly task: PlanTask; readonly questionIds: readonly string[] } | null {
  const share = isExamRehearsal ? settings.reviewShareAtRehearsal : settings.reviewShare
  const most = Math.floor(minutes * share) * 60
  const due = waiting.filter(({ dueOnDay }) => dueOnDay <= day)
  const withinShare = fitting(due, most, settings)
  // A case that takes longer than the share would otherwise never be reviewed.
  const chosen =
    withinShare.length > 0 || isExamRehearsal ? withinShare : fitting(due, minutes * 60, settings).slice(0, 1)
  if (chosen.length === 0) return null
  const questionIds = chosen.map(({ questionId }) => questionId)
  const seconds = chosen.reduce((sum, review) => sum + neededFor(review, settings), 0)
  const why = whyReview({ asked: chosen.length, waiting: due.length - chosen.length })
  return { task: { kind: 'review', questionIds, minutes: minutesOf(seconds), why }, questionIds }
}

/** Those that together fit into so many seconds, the first ones first. */
function fitting(due: readonly DueReview[], most: number, settings: PlanSettings): DueReview[] {
  let left = most
  return due.filter(review => {
    const needed = neededFor(review, settings)
    if (needed > left) return false
    left -= needed
    return true
  })
}

function neededFor({ seconds }: DueReview, { feedbackSeconds }: PlanSettings): number {
  return seconds + feedbackSeconds
}

/** The check or a rehearsal, where the day has one and minutes for it. */
function specialTask(
  open: OpenDay,
  left: number,
  request: PlanRequest,
  settings: PlanSettings,
): PlanTask | null {
  if (left < 1) return null
  if (open.isExamRehearsal) return examRehearsal(left, request, settings)
  if (open.isCheck) return checkTask(open, left, request, settings)
  return open.isInterviewRehearsal ? interviewRehearsal(left, request, settings) : null
}

function checkTask(
  { isFirstCheck }: OpenDay,
  left: number,
  request: PlanRequest,
  settings: PlanSettings,
): PlanTask {
  const minutes = Math.min(left, settings.check.mostMinutes)
  const questions = Math.max(1, Math.floor((minutes * 60) / meanQuestionSeconds(request, settings)))
  return { kind: 'check', questions, minutes, why: whyCheck(request, isFirstCheck) }
}

function examRehearsal(left: number, request: PlanRequest, settings: PlanSettings): PlanTask | null {
  const seconds = meanQuestionSeconds(request, settings)
  const questions = Math.min(settings.examRehearsal.mostQuestions, Math.floor((left * 60) / seconds))
  if (questions < 1) return null
  const skills = request.rows.map(({ skill }) => skill)
  const why = whyExamRehearsal(questions, settings)
  return { kind: 'exam-rehearsal', questions, skills, minutes: minutesOf(questions * seconds), why }
}

/** Where a soft skill is not known to meet the role: reading, and questions on the two that lack most. */
function interviewRehearsal(left: number, request: PlanRequest, settings: PlanSettings): PlanTask | null {
  const { domain } = settings.interviewRehearsal
  const open = request.rows.filter(
    row => row.domain === domain && row.importance > 0 && row.verdict.kind !== 'meets',
  )
  if (open.length === 0) return null
  const chosen = open.toSorted((a, b) => b.expectedShortfall - a.expectedShortfall).slice(0, 2)
  const skills = chosen.map(({ skill }) => skill)
  const reading = Math.min(left, settings.read.minutes)
  const questions = Math.min(2 * settings.drill.least, questionsIn(left - reading, skills, request, settings))
  const names = chosen.map(({ name }) => name)
  const minutes = reading + drillMinutes(questions, skills, request, settings)
  const why = whyInterviewRehearsal(open)
  return { kind: 'interview-rehearsal', skills, names, questions, minutes, why }
}

function questionsIn(
  minutes: number,
  skills: readonly string[],
  request: PlanRequest,
  settings: PlanSettings,
): number {
  let questions = 0
  while (drillMinutes(questions + 1, skills, request, settings) <= minutes && questions < 100) questions += 1
  return questions
}
