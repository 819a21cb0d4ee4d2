import { describe, expect, it } from 'vitest'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { constantRows } from '#src/features/settings/constant-rows.ts'

describe('the printed constants', () => {
  it('are those of the settings in force', () => {
    const values = constantRows(measureSettings).map(({ value }) => value)
    expect(values).toEqual([
      '50, 20',
      '67 %',
      '1',
      '97 %',
      '16',
      '0.346',
      '0.5625, 0.5625, 1.125',
      '121, −6 to 6',
      '80 %',
      '5',
      '80 %, 90 %',
      '3, 5',
      '0.2',
      '67 %',
      '540 days',
      '50 %',
      '8 hours',
      '50 %, 14 days',
      '2 seconds, 10 %',
      '50 %, 10, 34',
      'single-choice 25 %, multi-select 12 %, ordering 20 %, matching 25 %, numeric 2 %, short-text 2 %, pick-in-artefact 5 %, situational-judgement 38 %, branching-case 15 %, repair 15 %',
    ])
  })
})
