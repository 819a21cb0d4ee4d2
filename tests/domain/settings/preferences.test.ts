import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPreferences, type Preferences, readPreferences } from '#src/domain/settings/preferences.ts'

const chosen: Preferences = {
  theme: 'light',
  roleId: 'cpas-associate-0a1b2c3d',
  targetDate: '2026-11-02',
  askConfidence: false,
  shortcuts: false,
  quizMode: 'exam',
  questionCount: 100,
  examMinutes: 600,
  minutesADay: 240,
  daysOff: '06',
  seenErrata: ['hl7-adt-merge@AAAAAAAAAAAA'],
  drillMix: '12-0-3',
  countsInterviewRatings: true,
}

/** What no field of that name may hold. */
const refused: { readonly [Field in keyof Preferences]: readonly unknown[] } = {
  theme: ['purple', '', 3, null],
  roleId: ['', 'Has Capitals', 'a/b', 'x'.repeat(81), 7, null],
  targetDate: ['tomorrow', '2026-1-2', '02.11.2026', '2026-13-01', '2026-00-10', '2026-01-32', '', 20261102],
  askConfidence: ['yes', 1, null],
  shortcuts: ['no', 0, null],
  quizMode: ['adaptive', '', null],
  questionCount: [0, 101, 2.5, '10', Number.NaN, Number.POSITIVE_INFINITY, null],
  examMinutes: [0, 601, 1.5, '20', -5],
  drillMix: ['9-4', '9-4-2-1', 'a-b-c', '', 942, null],
  minutesADay: [4, 241, 0, 7.5, '25', null],
  daysOff: ['7', 'Sunday', '01234560', 0, [0], null],
  countsInterviewRatings: ['yes', 1, null],
  seenErrata: ['one', [1], [''], ['x'.repeat(101)], null],
}

describe('readPreferences', () => {
  it('takes the defaults on a first visit, and nothing is broken', () => {
    for (const stored of [null, undefined])
      expect(readPreferences(stored)).toEqual({ preferences: defaultPreferences, broken: [] })
  })

  it('gives back what was stored', () => {
    expect(readPreferences(chosen)).toEqual({ preferences: chosen, broken: [] })
    const stored: unknown = JSON.parse(JSON.stringify(chosen))
    expect(readPreferences(stored).preferences).toEqual(chosen)
    expect(readPreferences({ ...chosen, targetDate: null, examMinutes: null }).broken).toEqual([])
  })

  it.each(['garbage', 42, true, [], [chosen]])('falls back altogether when %j is stored', stored => {
    expect(readPreferences(stored)).toEqual({ preferences: defaultPreferences, broken: ['everything'] })
  })

  it.each(Object.entries(refused).flatMap(([field, values]) => values.map(value => [field, value] as const)))(
    'lets %s fall back alone when it is %j',
    (field, value) => {
      expect(readPreferences({ ...chosen, [field]: value })).toEqual({
        preferences: {
          ...chosen,
          [field]: Object.entries(defaultPreferences).find(([name]) => name === field)?.[1],
        },
        broken: [field],
      })
    },
  )

  it('takes the default of a field that is not there, and says nothing: it is newer than the file', () => {
    const { seenErrata: _, ...older } = chosen
    expect(readPreferences(older)).toEqual({ preferences: { ...chosen, seenErrata: [] }, broken: [] })
  })

  it('leaves out what it does not know', () => {
    expect(readPreferences({ ...chosen, next: 1 })).toEqual({ preferences: chosen, broken: [] })
    expect(readPreferences(JSON.parse('{"__proto__":{"theme":"light"}}')).preferences.theme).toBe('system')
  })

  it('never throws, names every broken field, and what it gives can be read again unbroken', () => {
    const names = Object.keys(defaultPreferences)
    const stored = fc.dictionary(fc.constantFrom(...names), fc.anything())
    fc.assert(
      fc.property(fc.oneof(stored, fc.anything()), anything => {
        const { preferences, broken } = readPreferences(anything)
        expect(readPreferences(preferences)).toEqual({ preferences, broken: [] })
        for (const name of broken) expect([...names, 'everything']).toContain(name)
      }),
    )
  })
})
