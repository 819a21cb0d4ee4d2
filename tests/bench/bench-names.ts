import { growth } from '#tests/bench/bench-builds.ts'
import type { ClassSize } from '#tests/bench/measure-class.ts'

const banks = `banks x${growth}`

/** What the rows of the report are called. */
export const benchNames = {
  cold: {
    firstScreen: 'cold load to first screen',
    answerable: 'cold load to first answerable question',
    grown: `cold load to first answerable question, ${banks}`,
    floor: 'cold load to first answerable question, floor',
  },
  slowed: {
    firstScreen: 'slowed cold load to first screen',
    answerable: 'slowed cold load to first answerable question',
    grown: `slowed cold load to first answerable question, ${banks}`,
    floor: 'slowed cold load to first answerable question, floor',
  },
  feedback: {
    app: 'click to feedback painted, CPU 4x slower',
    grown: `click to feedback painted, CPU 4x slower, ${banks}`,
    floor: 'click to feedback painted, CPU 4x slower, floor',
    appInPage: 'click to feedback in the page, CPU 4x slower',
    floorInPage: 'click to feedback in the page, CPU 4x slower, floor',
  },
  updates: {
    estimates: 'update of all estimates, 30 skills, 200 responses, CPU 4x slower',
    report: 'the whole gap report of a role, 200 responses, CPU 4x slower',
    search: 'search over all questions, CPU 4x slower',
  },
  heap: {
    atFirst: 'heap at home on a first visit',
    atLast: 'heap at home after 200 responses',
  },
  classes: ({ students, questions }: ClassSize) => {
    const size = `${students} x ${questions}`
    return {
      collect: `collect results, ${size}`,
      longestTask: `longest task of the page while collecting, ${size}`,
      read: `class read and listed after a reload, ${size}`,
      map: `gap map after a reload, ${size}`,
      analysis: `question analysis after a reload, ${size}`,
      longestOpening: `longest task of the page while a class is opened, ${size}`,
      heap: `heap with a class, ${size}`,
    }
  },
  starts: (events: number) => {
    const count = events.toLocaleString('en-US')
    return {
      withCheckpoint: `start with ${count} events`,
      withCheckpointSlowCpu: `start with ${count} events, CPU 4x slower`,
      rebuilt: `start with ${count} events, checkpoint lost`,
      save: `save of a response behind ${count} events`,
    }
  },
} as const
