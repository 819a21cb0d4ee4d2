import { describe, expect, it } from 'vitest'
import { excerpt } from '#src/domain/format/excerpt.ts'

describe('excerpt', () => {
  it.each([
    ['', ''],
    ['x'.repeat(200), 'x'.repeat(200)],
    [`${'x'.repeat(150)} ${'y'.repeat(100)}`, `${'x'.repeat(150)} …`],
    ['x'.repeat(300), `${'x'.repeat(200)} …`],
  ])('%s', (text, expected) => expect(excerpt(text)).toBe(expected))
})
