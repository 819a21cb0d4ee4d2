import { useCallback, useEffect, useState } from 'react'
import { useAppStore } from '#src/state/app-context.tsx'
import { type InterviewList, listInterviews } from '#src/state/interview/list-interviews.ts'
import { withInterviewTools } from '#src/state/interview/with-interview-tools.ts'

/** All sessions on this device, newest first; null until they were read. Follows what is written here and elsewhere. */
export function useInterviews(): InterviewList | null {
  const app = useAppStore()
  const [list, setList] = useState<InterviewList | null>(null)
  const read = useCallback(async () => setList(await listInterviews(app)), [app])
  useEffect(() => {
    let isShown = true
    let stop = () => {}
    void listInterviews(app).then(found => {
      if (isShown) setList(found)
    })
    void withInterviewTools(app, async tools => {
      if (isShown) stop = tools.onChanged(() => void read())
    })
    return () => {
      isShown = false
      stop()
    }
  }, [app, read])
  return list
}
