import { runCase } from '#src/domain/question/case-run.ts'
import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'

type CaseQuestion = Extract<AuthoredQuestion, { kind: 'branching-case' }>

/** Rules of par and of the expert path of a case whose graph is sound: par can be met, and the expert meets it. */
export function checkCaseExpert(question: CaseQuestion): Problem[] {
  const { par, expert } = question
  const cheapest = cheapestWin(question)
  if (cheapest > par)
    return [
      {
        path: ['par'],
        message: `The quickest way to an ending solved with the cause found takes ${cheapest} minutes. Raise par, or make a way shorter.`,
      },
    ]
  const lost = expert.findIndex((_, at) => runCase(question, expert.slice(0, at + 1)) === null)
  if (lost !== -1) return [{ path: ['expert', lost], message: whereLost(question, lost) }]
  const run = runCase(question, expert)
  if (run?.node.ending !== 'solved' || run.node.causeFound !== true)
    return [
      {
        path: ['expert'],
        message: `The expert path ends at "${run?.node.id}". Let it end where the case is solved and the cause found.`,
      },
    ]
  if (run.minutes <= par) return []
  return [
    {
      path: ['expert'],
      message: `The expert path takes ${run.minutes} minutes, more than par, which is ${par}.`,
    },
  ]
}

function whereLost(question: CaseQuestion, at: number): string {
  const node = runCase(question, question.expert.slice(0, at))?.node
  const offered = (node?.actions ?? []).map(({ id }) => id).join(', ')
  const advice = offered === '' ? 'It is an ending: stop there.' : `Use one of ${offered}.`
  return `"${question.expert[at]}" is no action of "${node?.id}", where the expert is then. ${advice}`
}

/** Minutes of the quickest way from the start to an ending solved with the cause found, by Dijkstra's algorithm. */
function cheapestWin({ nodes, start }: CaseQuestion): number {
  const open = new Map([[start, 0]])
  const settled = new Set<string>()
  for (;;) {
    const [nearest] = [...open].filter(([id]) => !settled.has(id)).toSorted((a, b) => a[1] - b[1])
    if (nearest === undefined) return Infinity
    const [id, minutes] = nearest
    const node = nodes.find(one => one.id === id)
    if (node?.ending === 'solved' && node.causeFound === true) return minutes
    settled.add(id)
    for (const action of node?.actions ?? [])
      open.set(action.to, Math.min(open.get(action.to) ?? Infinity, minutes + action.minutes))
  }
}
