import { describe, expect, it } from 'vitest'
import { targetUtc } from '#src/domain/memory/target-utc.ts'

describe('the time of a target date', () => {
  it('is the beginning of that day at this device', () => {
    const at = new Date(targetUtc('2026-03-09') ?? NaN)
    expect([at.getFullYear(), at.getMonth(), at.getDate(), at.getHours(), at.getMinutes()]).toEqual([
      2026, 2, 9, 0, 0,
    ])
  })

  it('is none without a date', () => {
    expect(targetUtc(null)).toBeNull()
  })
})
