import { expect, it, vi } from 'vitest'
import { classStandings } from '#src/domain/class-analysis/class-standings.ts'
import { complementaryGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
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
const standings = classStandings(members, tree, role, 0, measureSettings)

it('divides a class as the same code does on the page', async () => {
  const analyst = createClassAnalyst(directAnalystPort())
  for (const seed of ['x', 'y']) {
    expect(await analyst.groups(standings, 3, seed)).toEqual({
      kind: 'groups',
      groups: complementaryGroups(standings, 3, seed),
    })
  }
})

it('tells the steps of a recalibration, and ends with its result', async () => {
  const analyst = createClassAnalyst(directAnalystPort())
  const onStep = vi.fn<() => void>()
  const found = await analyst.recalibrate({ attempts: made.attempts, questions: made.questions }, onStep)
  expect(onStep).toHaveBeenCalled()
  expect(found).toMatchObject({ kind: 'recalibration', result: { kind: 'done', overlay: { persons: 47 } } })
})

it('says what to do when the worker fails, once and for all', async () => {
  let fail = (_detail: string) => {}
  const port: AnalystPort = {
    send: ({ kind }) => {
      if (kind === 'groups') fail('no such file')
    },
    listen: (_, onFailure) => {
      fail = onFailure
    },
    stop() {},
  }
  const analyst = createClassAnalyst(port)
  const failure = {
    kind: 'failed',
    sentence: expect.stringMatching(/could not be started.+\(no such file\)/),
  }
  expect(await analyst.groups(standings, 3, 'x')).toEqual(failure)
  expect(await analyst.groups(standings, 3, 'x')).toEqual(failure)
})

it('asks nothing after it was stopped', () => {
  const send = vi.fn<AnalystPort['send']>()
  const stop = vi.fn<() => void>()
  const analyst = createClassAnalyst({ send, listen() {}, stop })
  analyst.stop()
  void analyst.groups(standings, 3, 'x')
  expect(send).not.toHaveBeenCalled()
  expect(stop).toHaveBeenCalledOnce()
})
