import { describe, expect, it } from 'vitest'
import {
  classAddress,
  momentOfPage,
  pageAtMoment,
  pathsOfClass,
  readClassAddress,
} from '#src/domain/class-paths.ts'

const ids = ['a'.repeat(32), 'b'.repeat(32)]
const moment = Date.UTC(2026, 2, 4)

describe('a class in an address', () => {
  it.each([null, 0, moment])('comes back as it was written, as of %s', asOfUtc => {
    expect(readClassAddress(classAddress({ assignmentIds: ids, asOfUtc }))).toEqual({
      assignmentIds: ids,
      asOfUtc,
    })
  })

  it.each(['', '~1', 'abc~', 'abc~soon', 'abc~-1', 'abc~1e3', 'abc~1~2', 'abc~9999999999999999'])(
    'is not %j',
    text => {
      expect(readClassAddress(text)).toBeNull()
    },
  )
})

describe('the moment of a page', () => {
  const pages = (asOfUtc: number | null) => {
    const paths = pathsOfClass(ids, asOfUtc)
    return [
      paths.gapMap(),
      paths.collect(),
      paths.questions(),
      paths.questions('hl7-adt'),
      // A version of a question has a tilde of its own.
      paths.question('question~hash'),
      paths.student('0123'),
      paths.recalibration(),
    ]
  }

  it('is in the links to all pages of a class, and can be changed and taken out again', () => {
    for (const [at, page] of pages(null).entries()) {
      expect(momentOfPage(page)).toBeNull()
      const then = pageAtMoment(page, moment)
      expect(then).toBe(pages(moment)[at])
      expect(momentOfPage(then)).toBe(moment)
      expect(pageAtMoment(then, moment + 1)).toBe(pages(moment + 1)[at])
      expect(pageAtMoment(then, null)).toBe(page)
    }
  })

  it('is no part of other addresses', () => {
    for (const other of ['/', '/assignments', '/class', '/class/abc~soon/questions']) {
      expect(momentOfPage(other)).toBeNull()
      expect(pageAtMoment(other, moment)).toBe(other)
    }
  })
})
