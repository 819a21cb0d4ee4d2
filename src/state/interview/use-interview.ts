import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useAppStore } from '#src/state/app-context.tsx'
import {
  createInterviewKeeper,
  type InterviewKeeper,
  type InterviewView,
} from '#src/state/interview/interview-keeper.ts'

/** A session for a component; it must be another component for another session (`key`). */
export function useInterview(sessionId: string): {
  readonly view: InterviewView
  readonly keeper: InterviewKeeper
} {
  const app = useAppStore()
  const [keeper] = useState(() => createInterviewKeeper(app, sessionId))
  const view = useStore(keeper.view)
  useEffect(() => keeper.follow(), [keeper])
  return { view, keeper }
}
