import { checkCaseExpert } from '#src/domain/question/check-case-expert.ts'
import { checkCaseNode } from '#src/domain/question/check-case-node.ts'
import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { repeatedIds } from '#src/domain/question/repeated-ids.ts'

type CaseQuestion = Extract<AuthoredQuestion, { kind: 'branching-case' }>

/**
 * Rules of a branching case across fields: every node is a place with actions or an ending, every action leads to a
 * node, every node can be reached and left for an ending, the endings tell people apart, and the expert path is one.
 * What is wrong with the parts is said first: the rules on the whole need sound parts.
 */
export function checkBranchingCase(question: CaseQuestion): Problem[] {
  const inParts = [
    ...repeatedIds('nodes', question.nodes),
    ...repeatedActions(question),
    ...question.nodes.flatMap((node, index) => checkCaseNode(node, index, question.nodes)),
    ...checkStart(question),
  ]
  if (inParts.length > 0) return inParts
  const inGraph = [...checkReached(question), ...checkDeadEnds(question), ...checkEndings(question)]
  return inGraph.length > 0 ? inGraph : checkCaseExpert(question)
}

/** A response names actions alone, so no two of the whole case share an id. */
function repeatedActions({ nodes }: CaseQuestion): Problem[] {
  const places = nodes.flatMap(({ actions = [] }, node) =>
    actions.map(({ id }, action) => ({ id, path: ['nodes', node, 'actions', action, 'id'] })),
  )
  return places.flatMap(({ id, path }, at) =>
    places.findIndex(other => other.id === id) === at
      ? []
      : [{ path, message: `The action id "${id}" is used twice in the case. Give each its own.` }],
  )
}

function checkStart({ nodes, start }: CaseQuestion): Problem[] {
  const first = nodes.find(({ id }) => id === start)
  if (first === undefined) return [{ path: ['start'], message: `There is no node "${start}" to start from.` }]
  if (first.ending === undefined) return []
  return [
    { path: ['start'], message: `The node "${start}" is an ending. Start where there is something to do.` },
  ]
}

/** Ids of the nodes that can be reached from these, themselves included. */
function reachedFrom({ nodes }: CaseQuestion, from: string): ReadonlySet<string> {
  const reached = new Set([from])
  // A set that grows while it is walked is walked to its end.
  for (const id of reached)
    for (const { to } of nodes.find(node => node.id === id)?.actions ?? []) reached.add(to)
  return reached
}

function checkReached(question: CaseQuestion): Problem[] {
  const reached = reachedFrom(question, question.start)
  return question.nodes.flatMap(({ id }, index) =>
    reached.has(id)
      ? []
      : [
          {
            path: ['nodes', index, 'id'],
            message: `No way leads from the start to "${id}". Let an action lead there or leave the node out.`,
          },
        ],
  )
}

function checkDeadEnds(question: CaseQuestion): Problem[] {
  const endings = question.nodes.filter(({ ending }) => ending !== undefined).map(({ id }) => id)
  return question.nodes.flatMap(({ id }, index) => {
    const reached = reachedFrom(question, id)
    return endings.some(ending => reached.has(ending))
      ? []
      : [
          {
            path: ['nodes', index, 'actions'],
            message: `From "${id}" no ending can be reached. Let one of its actions lead on towards an ending.`,
          },
        ]
  })
}

function checkEndings({ nodes }: CaseQuestion): Problem[] {
  const isWon = ({ ending, causeFound }: CaseQuestion['nodes'][number]) =>
    ending === 'solved' && causeFound === true
  const endings = nodes.filter(({ ending }) => ending !== undefined)
  const wanted = [
    { is: endings.some(isWon), what: 'is solved with the cause found' },
    { is: endings.some(({ ending }) => ending === 'harmed'), what: 'is harmed' },
    {
      is: endings.some(node => !isWon(node) && node.ending !== 'harmed'),
      what: 'is in between, such as worked-around',
    },
  ]
  return wanted
    .filter(({ is }) => !is)
    .map(({ what }) => ({ path: ['nodes'], message: `No ending ${what}. Add one that can be reached.` }))
}
