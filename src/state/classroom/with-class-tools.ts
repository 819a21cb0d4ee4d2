import type { AppStore } from '#src/state/app-store.ts'
import { classNotLoaded, type ClassProblem } from '#src/state/classroom/class-problem.ts'
import type { ClassTools } from '#src/state/class-tools.ts'

/** Runs something with the tools of the page once the store is open, or says why it cannot. */
export async function withClassTools<Result>(
  { getState }: AppStore,
  run: (tools: ClassTools) => Promise<Result>,
): Promise<Result | ClassProblem> {
  const fetched = getState()
    .loadClassTools()
    .catch(() => null)
  await getState().openStore()
  const tools = await fetched
  return tools === null ? classNotLoaded : run(tools)
}
