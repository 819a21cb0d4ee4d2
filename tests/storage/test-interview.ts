import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { ratingBodies } from '#src/domain/interview/rating-bodies.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { createInterviewStore } from '#src/storage/interview-store.ts'
import type { Tables } from '#src/storage/tables.ts'
import { newYear, recordingObserver, testServices } from '#tests/storage/test-services.ts'

/** A question of a guide that exists nowhere. */
export function interviewQuestion(id: string, change: Partial<InterviewQuestion> = {}): InterviewQuestion {
  return {
    id,
    form: 'troubleshooting',
    skills: ['dicom-services'],
    level: 60,
    behind: 'Outages come at the worst time; an employer wants to hear an order of steps.',
    question: 'At 07:30 no images of the night arrive on the reading worklist. What do you do first?',
    probes: ['Whom do you tell, and when?', 'What if only one modality is concerned?'],
    criteria: [
      {
        id: 'order',
        name: 'Order of steps',
        anchors: {
          1: 'Restarts servers without asking who is concerned.',
          3: 'Narrows it down from the worklist back to the modality.',
          5: 'Narrows it down, and keeps the readers going meanwhile.',
        },
      },
      {
        id: 'telling',
        name: 'Telling people',
        anchors: {
          1: 'Tells nobody until it is mended, or everybody everything.',
          3: 'Tells the readers and the lead technologist what is known.',
          5: 'Tells who needs it, when the next word comes, and keeps to it.',
        },
      },
    ],
    facts: [
      { id: 'queue', text: 'The queue of the router is looked at.' },
      { id: 'echo', text: 'An echo tells the network from the application.' },
    ],
    redFlags: ['Deletes studies from a queue to make it move.'],
    outline: ['Ask who sees what.', 'Follow one study back to its source.', 'Tell the readers.'],
    minutes: 5,
    source: [{ standard: 'DICOM PS3.7', section: '9.1.5', edition: '2026c' }],
    ...change,
  }
}

/** The session whose id is this digit over and over. */
export function sessionOf(digit: string, change: Partial<InterviewSession> = {}): InterviewSession {
  return {
    v: 1,
    sessionId: digit.repeat(32),
    updatedUtc: newYear,
    part: 'session',
    way: 'one-device',
    isLearnerCandidate: true,
    roleId: 'pacs-administrator',
    roleTitle: 'PACS administrator',
    candidate: 'Ada',
    interviewer: 'Grace',
    minutes: 15,
    seed: 'seed',
    startedUtc: newYear,
    endedUtc: newYear + 900_000,
    isAbandoned: false,
    questions: [
      { reason: 'gap', question: interviewQuestion('night-images') },
      {
        reason: 'soft-skill',
        question: interviewQuestion('angry-caller', {
          form: 'behaviour',
          skills: ['communication'],
          level: 40,
        }),
      },
    ],
    at: 1,
    progress: [
      {
        questionId: 'night-images',
        shownUtc: newYear,
        thinkingMs: 20_000,
        speakingMs: 180_000,
        state: 'answered',
      },
      {
        questionId: 'angry-caller',
        shownUtc: newYear + 400_000,
        thinkingMs: 5_000,
        speakingMs: 90_000,
        state: 'answered',
      },
    ],
    debrief: { keep: ['Asked who is concerned.'], stop: [], start: ['Say when the next word comes.'] },
    ...change,
  }
}

/** What `rater` made of it. */
export function sheetOf(
  digit: string,
  rater: InterviewSheet['part'],
  change: Partial<InterviewSheet> = {},
): InterviewSheet {
  const rating = { facts: [], redFlags: [], words: '', notes: [] }
  return {
    v: 1,
    sessionId: digit.repeat(32),
    updatedUtc: newYear + 1_000_000,
    part: rater,
    ratings: [
      {
        ...rating,
        questionId: 'night-images',
        criteria: { order: 4, telling: 2 },
        facts: ['queue'],
        redFlags: [0],
        words: 'Told nobody for too long.',
        notes: [{ atMs: 12_000, text: 'Starts at the router' }],
      },
      { ...rating, questionId: 'angry-caller', criteria: { order: 3 } },
    ],
    doneUtc: newYear + 1_000_000,
    ...change,
  }
}

/** Puts everything of version 4 into a store: an interview rated by both, and one that goes on. */
export async function fillWithInterviews(tables: Tables): Promise<void> {
  const log = createEventLog(tables, testServices('9'), recordingObserver().observer)
  const session = sessionOf('7')
  const sheets = [sheetOf('7', 'self'), sheetOf('7', 'other')]
  const going = [
    sessionOf('8', { endedUtc: null, isAbandoned: true }),
    sheetOf('8', 'self', { doneUtc: null }),
  ]
  expectNull(await createInterviewStore(tables, () => {}).write([session, ...sheets, ...going]))
  for (const body of sheets.flatMap(sheet => ratingBodies(session, sheet)))
    await log.append(session.sessionId, body)
}

function expectNull(failure: unknown): void {
  if (failure !== null) throw new Error('an interview could not be stored')
}
