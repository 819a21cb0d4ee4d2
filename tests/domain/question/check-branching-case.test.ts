import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import { authoredQuestionSchema } from '#src/domain/question/question.ts'
import { anyCase, type CaseQuestion } from '#tests/domain/question/any-case.ts'
import { sampleQuestions, sampleSkill } from '#tests/domain/question/sample-questions.ts'

type Node = CaseQuestion['nodes'][number]
type Action = NonNullable<Node['actions']>[number]

const sample = sampleQuestions['branching-case']

/** The sample with something else at a node; `undefined` takes a key away. */
function withNode(id: string, change: Partial<Node>): CaseQuestion {
  return { ...sample, nodes: sample.nodes.map(node => (node.id === id ? { ...node, ...change } : node)) }
}

/** The sample with something else at an action. */
function withAction(id: string, change: Partial<Action>): CaseQuestion {
  const nodes = sample.nodes.map(node =>
    node.actions === undefined
      ? node
      : {
          ...node,
          actions: node.actions.map(action => (action.id === id ? { ...action, ...change } : action)),
        },
  )
  return { ...sample, nodes }
}

const ending: Node = { id: 'end', text: 'E', ending: 'solved', causeFound: false }

type Case = [what: string, question: CaseQuestion, path: (string | number)[], message: string]

const cases: Case[] = [
  [
    'node id twice',
    { ...sample, nodes: [...sample.nodes, { ...ending, id: 'up' }] },
    ['nodes', 6, 'id'],
    'The id "up" is used twice in nodes.',
  ],
  [
    'action id twice, at different nodes',
    withAction('delete', { id: 'wipe' }),
    ['nodes', 2, 'actions', 1, 'id'],
    'The action id "wipe" is used twice in the case.',
  ],
  [
    'two actions that say the same',
    withAction('again', { text: ' read  the LOG' }),
    ['nodes', 1, 'actions', 1, 'text'],
    'Action "again" says the same',
  ],
  [
    'an action that leads nowhere',
    withAction('wipe', { to: 'gone' }),
    ['nodes', 0, 'actions', 2, 'to'],
    'There is no node "gone". Use one of call, scope, full, solved, up, lost.',
  ],
  ['a start that does not exist', { ...sample, start: 'cal' }, ['start'], 'There is no node "cal"'],
  ['a start that is an ending', { ...sample, start: 'up' }, ['start'], 'The node "up" is an ending.'],
  [
    'a node that is neither place nor ending',
    withNode('up', { ending: undefined, causeFound: undefined }),
    ['nodes', 4, 'id'],
    '"up" has no actions and is no ending.',
  ],
  [
    'an ending with actions',
    withNode('full', { ending: 'worked-around', causeFound: true }),
    ['nodes', 2, 'actions'],
    '"full" is an ending, and an ending has no actions.',
  ],
  [
    'a place that says whether the cause was found',
    withNode('full', { causeFound: true }),
    ['nodes', 2, 'causeFound'],
    'Only an ending has causeFound. Leave it out of "full".',
  ],
  [
    'a place with harm',
    withNode('full', { harm: 'Somebody.' }),
    ['nodes', 2, 'harm'],
    'Only an ending has harm. Leave it out of "full".',
  ],
  [
    'an ending that does not say whether the cause was found',
    withNode('up', { causeFound: undefined }),
    ['nodes', 4, 'id'],
    'The ending "up" does not say whether the cause was found.',
  ],
  [
    'harm that is not said',
    withNode('lost', { harm: undefined }),
    ['nodes', 5, 'ending'],
    'The ending "lost" does not say who was harmed and how.',
  ],
  [
    'harm at an ending that is not harmed',
    withNode('up', { harm: 'Somebody.' }),
    ['nodes', 4, 'harm'],
    'Only a harmed ending has harm, and "up" is worked-around.',
  ],
  [
    'a node out of reach',
    withAction('restart', { to: 'scope' }),
    ['nodes', 4, 'id'],
    'No way leads from the start to "up".',
  ],
  [
    'a dead end',
    {
      ...sample,
      nodes: [
        ...withAction('again', { to: 'round' }).nodes,
        {
          id: 'round',
          text: 'Round and round.',
          actions: ['x', 'y'].map(id => ({ id, text: id, minutes: 1, to: 'round', reason: 'Why.' })),
        },
      ],
    },
    ['nodes', 6, 'actions'],
    'From "round" no ending can be reached.',
  ],
  [
    'no ending that is solved with the cause found',
    withNode('solved', { causeFound: false }),
    ['nodes'],
    'No ending is solved with the cause found.',
  ],
  [
    'no harmed ending',
    withNode('lost', { ending: 'worked-around', harm: undefined }),
    ['nodes'],
    'No ending is harmed.',
  ],
  [
    'nothing between solved and harmed',
    withNode('up', { ending: 'solved', causeFound: true }),
    ['nodes'],
    'No ending is in between',
  ],
  [
    'a par nobody can meet',
    { ...sample, par: 14 },
    ['par'],
    'The quickest way to an ending solved with the cause found takes 15 minutes.',
  ],
  [
    'an expert who does what is not offered',
    { ...sample, expert: ['ask', 'free', 'log'] },
    ['expert', 1],
    '"free" is no action of "scope", where the expert is then. Use one of log, again.',
  ],
  [
    'an expert who goes on after the end',
    { ...sample, expert: ['ask', 'log', 'free', 'ask'] },
    ['expert', 3],
    '"ask" is no action of "solved", where the expert is then. It is an ending: stop there.',
  ],
  [
    'an expert who stops too early',
    { ...sample, expert: ['ask', 'log'] },
    ['expert'],
    'The expert path ends at "full".',
  ],
  [
    'an expert who does not find the cause',
    { ...sample, expert: ['restart'] },
    ['expert'],
    'The expert path ends at "up".',
  ],
  [
    'an expert slower than par',
    { ...sample, expert: ['ask', 'again', 'again', 'again', 'log', 'free'] },
    ['expert'],
    'The expert path takes 21 minutes, more than par, which is 20.',
  ],
]

describe('the rules of a case', () => {
  it.each(cases)('report: %s', (_what, question, path, message) => {
    expect(checkQuestion(question, sampleSkill)).toEqual([
      { path, message: expect.stringContaining(message) },
    ])
  })

  it('take a loop, an ending solved by luck as the one in between, and harm with the cause found', () => {
    expect(checkQuestion(withNode('up', { ending: 'solved' }), sampleSkill)).toEqual([])
    expect(checkQuestion(withNode('lost', { causeFound: true }), sampleSkill)).toEqual([])
    expect(checkQuestion(withAction('again', { to: 'call' }), sampleSkill)).toEqual([])
  })

  it.each<[string, unknown]>([
    ['an action that costs nothing', withAction('again', { minutes: 0 })],
    ['half a minute', withAction('again', { minutes: 2.5 })],
    ['one action at a node', withNode('full', { actions: sample.nodes[2]?.actions?.slice(0, 1) })],
    [
      'six actions at a node',
      withNode('full', {
        actions: [1, 2, 3, 4, 5, 6].map(at => ({
          id: `x${at}`,
          text: `Do ${at}`,
          minutes: 1,
          to: 'lost',
          reason: 'Why.',
        })),
      }),
    ],
    ['five nodes', { ...sample, nodes: sample.nodes.slice(1) }],
    [
      'sixteen nodes',
      {
        ...sample,
        nodes: [...sample.nodes, ...Array.from({ length: 10 }, (_, at) => ({ ...ending, id: `x${at}` }))],
      },
    ],
    ['another ending', { ...sample, nodes: sample.nodes.map(node => ({ ...node, ending: 'won' })) }],
    ['a par of 0', { ...sample, par: 0 }],
    ['an expert who does nothing', { ...sample, expert: [] }],
  ])('are not asked about %s: the schema refuses it', (_what, question) => {
    expect(authoredQuestionSchema.safeParse(sample).success).toBe(true)
    expect(authoredQuestionSchema.safeParse(question).success).toBe(false)
  })

  it('name exactly the nodes that cannot be reached or left for an ending, whatever the graph', () => {
    const reported = (question: CaseQuestion, words: RegExp) =>
      checkQuestion(question, sampleSkill).flatMap(({ path, message }) =>
        words.test(message) ? [path[1]] : [],
      )
    let [unreached, dead] = [0, 0]
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat({ max: 99 }), { minLength: 50 }), (question, targets) => {
        let at = 0
        const ids = question.nodes.map(({ id }) => id)
        // Mostly to one of the first nodes, so that some graphs go round in circles.
        const aim = () => {
          const target = targets[at++ % targets.length] ?? 0
          return ids[target < 90 ? target % 4 : target % ids.length] ?? ''
        }
        const nodes = question.nodes.map(node =>
          node.actions === undefined
            ? node
            : { ...node, actions: node.actions.map(action => ({ ...action, to: aim() })) },
        )
        // Warshall's closure, which shares nothing with the walk it is compared with.
        const reaches = nodes.map((from, a) =>
          nodes.map((to, b) => a === b || (from.actions ?? []).some(action => action.to === to.id)),
        )
        for (const via of nodes.keys())
          for (const a of nodes.keys())
            for (const b of nodes.keys())
              if (reaches[a]?.[via] === true && reaches[via]?.[b] === true) reaches[a][b] = true
        const lost = [...nodes.keys()].filter(b => reaches[0]?.[b] !== true)
        const stuck = [...nodes.keys()].filter(a =>
          nodes.every(({ ending }, b) => ending === undefined || reaches[a]?.[b] !== true),
        )
        expect(reported({ ...question, nodes }, /^No way leads/)).toEqual(lost)
        expect(reported({ ...question, nodes }, /no ending can be reached/)).toEqual(stuck)
        unreached += lost.length
        dead += stuck.length
      }),
    )
    expect(unreached).toBeGreaterThan(0)
    expect(dead).toBeGreaterThan(0)
  })
})
