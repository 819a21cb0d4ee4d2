import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { journalLine, readJournalLines } from '#src/storage/journal-line.ts'

describe('a line of the journal', () => {
  it('carries the checksum of its JSON', () => {
    expect(journalLine('123456789')).toBe('cbf43926 123456789\n')
  })

  it('comes back whole, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(fc.json()), jsons => {
        expect(readJournalLines(jsons.map(journalLine).join(''))).toEqual({ lines: jsons, torn: 0 })
      }),
    )
  })

  it('cut off at any place loses itself and nothing before it', () => {
    const whole = journalLine('{"a":1}') + journalLine('{"b":"ä"}')
    for (let length = journalLine('{"a":1}').length + 1; length < whole.length - 1; length += 1) {
      expect(readJournalLines(whole.slice(0, length))).toEqual({ lines: ['{"a":1}'], torn: 1 })
    }
  })

  it('changed in one place is counted as torn', () => {
    const lines = ['{"a":1}', '{"b":2}', '{"c":3}'].map(journalLine)
    const damaged = lines.join('').replace('"b":2', '"b":3')
    expect(readJournalLines(damaged)).toEqual({ lines: ['{"a":1}', '{"c":3}'], torn: 1 })
  })
})
