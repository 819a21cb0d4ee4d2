import { describe, expect, it } from 'vitest'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { settingNotes } from '#src/domain/measure/setting-notes.ts'

describe('the notes on the settings', () => {
  it('cover every setting but the version, each with a sentence', () => {
    const { version: _, ...explained } = measureSettings
    expect(Object.keys(settingNotes).toSorted()).toEqual(Object.keys(explained).toSorted())
    for (const { meaning } of Object.values(settingNotes)) expect(meaning).toMatch(/^[A-Z].*\.$/)
  })
})
