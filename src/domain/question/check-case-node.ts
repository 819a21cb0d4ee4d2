import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'

type Node = Extract<AuthoredQuestion, { kind: 'branching-case' }>['nodes'][number]

/** Rules of one node of a branching case: it has actions or is an ending, never both, and its actions lead to nodes. */
export function checkCaseNode(node: Node, index: number, nodes: readonly Node[]): Problem[] {
  const problems = node.ending === undefined ? checkPlace(node, nodes) : checkEnding(node)
  return problems.map(({ path, message }) => ({ path: ['nodes', index, ...path], message }))
}

function checkPlace({ id, actions, causeFound, harm }: Node, nodes: readonly Node[]): Problem[] {
  if (actions === undefined)
    return [
      {
        path: ['id'],
        message: `"${id}" has no actions and is no ending. Give it actions, or write how it ends.`,
      },
    ]
  const only = (key: string) => ({
    path: [key],
    message: `Only an ending has ${key}. Leave it out of "${id}".`,
  })
  return [
    ...(causeFound === undefined ? [] : [only('causeFound')]),
    ...(harm === undefined ? [] : [only('harm')]),
    ...actions.flatMap(({ to }, at) =>
      nodes.some(other => other.id === to)
        ? []
        : [
            {
              path: ['actions', at, 'to'],
              message: `There is no node "${to}". Use one of ${nodes.map(other => other.id).join(', ')}.`,
            },
          ],
    ),
    ...repeatedTexts(actions),
  ]
}

function repeatedTexts(actions: NonNullable<Node['actions']>): Problem[] {
  const texts = actions.map(({ text }) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase())
  return texts.flatMap((text, at) =>
    texts.indexOf(text) === at
      ? []
      : [
          {
            path: ['actions', at, 'text'],
            message: `Action "${actions[at]?.id}" says the same as another one here. Let each be something else to do.`,
          },
        ],
  )
}

function checkEnding({ id, actions, ending, causeFound, harm }: Node): Problem[] {
  return [
    ...(actions === undefined
      ? []
      : [
          {
            path: ['actions'],
            message: `"${id}" is an ending, and an ending has no actions. Leave one of the two out.`,
          },
        ]),
    ...(causeFound === undefined
      ? [
          {
            path: ['id'],
            message: `The ending "${id}" does not say whether the cause was found. Write causeFound: true or false.`,
          },
        ]
      : []),
    ...(ending === 'harmed' && harm === undefined
      ? [
          {
            path: ['ending'],
            message: `The ending "${id}" does not say who was harmed and how. Write it under harm.`,
          },
        ]
      : []),
    ...(ending !== 'harmed' && harm !== undefined
      ? [
          {
            path: ['harm'],
            message: `Only a harmed ending has harm, and "${id}" is ${ending}. Leave one of the two out.`,
          },
        ]
      : []),
  ]
}
