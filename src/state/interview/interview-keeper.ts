import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  InterviewRecord,
  InterviewSession,
  InterviewSheet,
  Rater,
} from '#src/domain/interview/interview-record.ts'
import { prevails } from '#src/domain/interview/prevailing-part.ts'
import { emptySheet } from '#src/domain/interview/rating-steps.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { InterviewTools } from '#src/state/interview/interview-tools.ts'
import { withInterviewTools } from '#src/state/interview/with-interview-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'
import type { InterviewParts } from '#src/storage/interview-store.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/** What became of the last change. */
export type InterviewSaving =
  | { readonly kind: 'clean' | 'saving' | 'kept-in-memory' }
  | { readonly kind: 'saved'; readonly savedUtc: number }
  | { readonly kind: 'not-saved'; readonly sentence: string }

/** A session that is here, with its sheets and what became of the last change. */
export interface OpenInterview {
  readonly kind: 'here'
  readonly tools: InterviewTools
  readonly session: InterviewSession
  readonly self: InterviewSheet | null
  readonly other: InterviewSheet | null
  readonly saving: InterviewSaving
}

export type InterviewView =
  | { readonly kind: 'reading' | 'missing' }
  | { readonly kind: 'problem'; readonly sentence: string }
  | OpenInterview

/** One session as this page knows it. A change is on screen at once and kept behind it, newest last. */
export interface InterviewKeeper {
  readonly view: StoreApi<InterviewView>
  /** Reads it, and follows other tabs until the function it gives back is called. */
  readonly follow: () => () => void
  readonly changeSession: (change: (session: InterviewSession) => InterviewSession) => Promise<void>
  /** Makes the sheet if there is none. Resolves when it is on the disk, or cannot be. */
  readonly changeSheet: (rater: Rater, change: (sheet: InterviewSheet) => InterviewSheet) => Promise<void>
  /** Resolves when nothing is on its way to the disk. */
  readonly settled: () => Promise<void>
  /** Tries again what could not be kept. */
  readonly retry: () => Promise<void>
}

type Part = InterviewRecord['part']

export function createInterviewKeeper(app: AppStore, sessionId: string): InterviewKeeper {
  const view = createStore<InterviewView>(() => ({ kind: 'reading' }))
  const { now } = app.getState()
  /** Parts whose newest state is not on the disk. */
  const waiting = new Set<Part>()
  let keeping: Promise<void> | null = null

  function show(change: Partial<OpenInterview>): void {
    const before = view.getState()
    if (before.kind === 'here') view.setState({ ...before, ...change }, true)
  }

  async function read(): Promise<void> {
    const found = await withInterviewTools(app, async tools => ({
      kind: 'read' as const,
      tools,
      parts: await tools.store.readParts(sessionId),
    }))
    view.setState(found.kind === 'problem' ? found : viewOf(found, view.getState()), true)
  }

  async function keepWaiting(): Promise<void> {
    for (;;) {
      const current = view.getState()
      if (current.kind !== 'here' || waiting.size === 0) return
      const parts = [...waiting]
      waiting.clear()
      show({ saving: { kind: 'saving' } })
      const records = parts.flatMap(part => current[part] ?? [])
      const failure = await current.tools.store.write(records)
      if (failure !== null) {
        for (const part of parts) waiting.add(part)
        return show({ saving: { kind: 'not-saved', sentence: notSaved(failure) } })
      }
      show({ saving: savingOf(current.tools.store.durable, now()) })
    }
  }

  /** What is changed while something is being kept goes with the next turn of the same loop. */
  async function keep(part: Part): Promise<void> {
    waiting.add(part)
    keeping ??= keepWaiting().finally(() => {
      keeping = null
    })
    await keeping
  }

  return {
    view,
    follow() {
      let isFollowed = true
      let stop = () => {}
      void read()
      void withInterviewTools(app, async tools => {
        if (!isFollowed) return
        stop = tools.onChanged(changed => {
          if (changed === sessionId) void read()
        })
      })
      return () => {
        isFollowed = false
        stop()
      }
    },
    async changeSession(change) {
      const current = view.getState()
      if (current.kind !== 'here') return
      show({ session: change(current.session) })
      await keep('session')
    },
    async changeSheet(rater, change) {
      const current = view.getState()
      if (current.kind !== 'here') return
      const sheet = change(current[rater] ?? emptySheet(sessionId, rater, now()))
      show(rater === 'self' ? { self: sheet } : { other: sheet })
      await keep(rater)
    },
    async settled() {
      await keeping
    },
    async retry() {
      const [part] = waiting
      if (part !== undefined) await keep(part)
    },
  }
}

interface Read {
  readonly tools: InterviewTools
  readonly parts: InterviewParts | StoreFailure
}

/** What was read; what was changed here meanwhile is newer and stays. */
function viewOf({ tools, parts }: Read, before: InterviewView): InterviewView {
  if ('kind' in parts) return problemOf(parts, 'The interview could not be read.')
  const here = before.kind === 'here' ? before : null
  const session = newerPart(parts.session, here?.session ?? null)
  if (session === null) return { kind: 'missing' }
  return {
    kind: 'here',
    tools,
    session,
    self: newerPart(parts.self, here?.self ?? null),
    other: newerPart(parts.other, here?.other ?? null),
    saving: here?.saving ?? { kind: 'clean' },
  }
}

function newerPart<Row extends InterviewRecord>(found: Row | null, shown: Row | null): Row | null {
  if (found === null || shown === null) return found ?? shown
  return prevails(found, shown) ? found : shown
}

function notSaved(failure: StoreFailure): string {
  return problemOf(failure, 'Not saved yet; it stays on this page.').sentence
}

function savingOf(durable: boolean, savedUtc: number): InterviewSaving {
  return durable ? { kind: 'saved', savedUtc } : { kind: 'kept-in-memory' }
}
