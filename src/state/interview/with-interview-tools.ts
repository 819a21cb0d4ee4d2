import type { AppStore } from '#src/state/app-store.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import type { InterviewTools } from '#src/state/interview/interview-tools.ts'

const notLoaded: DataProblem = {
  kind: 'problem',
  sentence:
    'Interview practice could not be loaded. What you kept is untouched. Reload the page to try again.',
}

/** Runs something with the tools of interview practice once the store is open, or says why it cannot. */
export async function withInterviewTools<Result>(
  { getState }: AppStore,
  run: (tools: InterviewTools) => Promise<Result>,
): Promise<Result | DataProblem> {
  await getState().openStore()
  const tools = await getState()
    .loadClassTools()
    .then(all => all.loadInterviewTools())
    .catch(() => null)
  return tools === null ? notLoaded : run(tools)
}
