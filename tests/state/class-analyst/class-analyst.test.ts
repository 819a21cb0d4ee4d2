import { expect, it, vi } from 'vitest'
import { classStandings } from '#src/domain/class-analysis/class-standings.ts'
import { complementaryGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import type { AnalystRequest } from '#src/state/class-analyst/analyst-messages.ts'
import { type AnalystPort, createClassAnalyst } from '#src/state/class-analyst/class-analyst.ts'
import { classMembers, syntheticTree } from '#tests/domain/class-analysis/class-evidence.ts'
import { syntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'
import { directAnalystPort } from '#tests/state/class-analyst/direct-analyst-port.ts'

const made = syntheticClass({ seed: 'analyst', students: 47, questions: 12, skills: 3 })
const members = classMembers(made)
const tree = syntheticTree(3)
const role = {
  id: 'r',
  name: 'A role',
  importance: {},
  required: {
    'skill-1': { level: 50, evidence: 'J' as const },
    'skill-2': { level: 60, evidence: 'J' as const },
  },
}
const request = { tree, role, now: 0, overlaid: [] }

it('gives what the same code gives on the page', async () => {
  const analyst = createClassAnalyst(directAnalystPort(), members)
  const found = await analyst.standings(request)
  const expected = classStandings(members, tree, role, 0, measureSettings)
  expect(found).toEqual({ kind: 'standings', standings: expected })
  expect(await analyst.groups(3, 'x')).toEqual({
    kind: 'groups',
    groups: complementaryGroups(expected, 3, 'x'),
  })
})

it('hands students over a few at a time', async () => {
  const port = directAnalystPort()
  const sent: AnalystRequest[] = []
  const analyst = createClassAnalyst(
    {
      ...port,
      send(one) {
        sent.push(one)
        port.send(one)
      },
    },
    members,
  )
  await analyst.standings(request)
  expect(sent.map(one => (one.kind === 'members' ? one.members.length : one.kind))).toEqual([
    20,
    20,
    7,
    'standings',
  ])
})

it('tells the steps of a recalibration, and ends with its result', async () => {
  const analyst = createClassAnalyst(directAnalystPort(), [])
  const onStep = vi.fn<() => void>()
  const found = await analyst.recalibrate({ attempts: made.attempts, questions: made.questions }, onStep)
  expect(onStep).toHaveBeenCalled()
  expect(found).toMatchObject({ kind: 'recalibration', result: { kind: 'done', overlay: { persons: 47 } } })
})

it('says what to do when the worker fails, once and for all', async () => {
  let fail = (_detail: string) => {}
  const port: AnalystPort = {
    send: ({ kind }) => {
      if (kind === 'standings') fail('no such file')
    },
    listen: (_, onFailure) => {
      fail = onFailure
    },
    stop() {},
  }
  const analyst = createClassAnalyst(port, members)
  const failure = {
    kind: 'failed',
    sentence: expect.stringMatching(/could not be started.+\(no such file\)/),
  }
  expect(await analyst.standings(request)).toEqual(failure)
  expect(await analyst.groups(3, 'x')).toEqual(failure)
})

it('hands nothing over after it was stopped', async () => {
  const send = vi.fn<AnalystPort['send']>()
  const stop = vi.fn<() => void>()
  const analyst = createClassAnalyst({ send, listen() {}, stop }, members)
  analyst.stop()
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(send).toHaveBeenCalledTimes(1)
  expect(stop).toHaveBeenCalledOnce()
})
