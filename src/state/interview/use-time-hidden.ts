import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useAppStore } from '#src/state/app-context.tsx'
import type { AppStore } from '#src/state/app-store.ts'

interface HiddenTime {
  readonly isHidden: boolean
}

/** One for each app: whoever hides the time hides it for all questions until the page is closed. */
const choices = new WeakMap<AppStore, StoreApi<HiddenTime>>()

/** Whether timers are hidden, and how to change that. */
export function useTimeHidden(): readonly [isHidden: boolean, setHidden: (isHidden: boolean) => void] {
  const choice = choiceOf(useAppStore())
  const { isHidden } = useStore(choice)
  return [isHidden, hidden => choice.setState({ isHidden: hidden })]
}

function choiceOf(app: AppStore): StoreApi<HiddenTime> {
  const choice = choices.get(app) ?? createStore<HiddenTime>(() => ({ isHidden: false }))
  choices.set(app, choice)
  return choice
}
