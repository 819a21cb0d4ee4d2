import { useCallback } from 'react'
import { useReading } from '#src/features/assignments/use-reading.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import { readKeys } from '#src/state/assigning/instructor-keys.ts'

/** The keys on this device, and a way to read them again. */
export function useKeys() {
  const store = useAppStore()
  return useReading(useCallback(() => readKeys(store), [store]))
}
