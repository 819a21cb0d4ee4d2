import { type InterviewGuide, loadInterviewGuide } from '#src/content/load-interview.ts'
import { useFetched } from '#src/state/use-fetched.ts'

export type GuideView =
  { readonly kind: 'reading' | 'failed' } | { readonly kind: 'here'; readonly guide: InterviewGuide }

/** The shipped interview questions and sets. */
export function useGuide(): GuideView {
  return useFetched(readGuide) ?? { kind: 'reading' }
}

async function readGuide(): Promise<GuideView> {
  const guide = await loadInterviewGuide()
  return guide === null ? { kind: 'failed' } : { kind: 'here', guide }
}
