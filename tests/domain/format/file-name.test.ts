import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '#src/domain/format/file-name.ts'

const id = '1f3a9c20'.repeat(4)

describe('F52: the name of an exported file', () => {
  it.each([
    ['Ward round', 'ward-round-1f3a9c20.csv'],
    ['../../etc/passwd', 'etc-passwd-1f3a9c20.csv'],
    [String.raw`C:\windows\system32`, 'c-windows-system32-1f3a9c20.csv'],
    ['con', 'con-1f3a9c20.csv'],
    ['\u202egpj.exe', 'gpj-exe-1f3a9c20.csv'],
    ['Prüfung für Zoë & Größe', 'prufung-fur-zoe-grosse-1f3a9c20.csv'],
    ['考试', '1f3a9c20.csv'],
    ['', '1f3a9c20.csv'],
    ['.htaccess', 'htaccess-1f3a9c20.csv'],
    ['-rf', 'rf-1f3a9c20.csv'],
    ['a\0b\nc', 'a-b-c-1f3a9c20.csv'],
    ['x'.repeat(300), `${'x'.repeat(60)}-1f3a9c20.csv`],
    [`${'x'.repeat(59)} y`, `${'x'.repeat(59)}-1f3a9c20.csv`],
  ])('of %j is safe', (title, name) => {
    expect(safeFileName([title], id, 'csv')).toBe(name)
  })

  it('joins what it is told, and can do without an id', () => {
    expect(safeFileName(['Ward round', 'Ann Lee', '?'], id, 'pacsready-result')).toBe(
      'ward-round-ann-lee-1f3a9c20.pacsready-result',
    )
    expect(safeFileName(['Ward round'], '', 'csv')).toBe('ward-round.csv')
    expect(safeFileName(['?'], '', 'csv')).toBe('file.csv')
    expect(safeFileName(['Key'], 'WHPu7_y9-E9eM4cF', 'pacsready-key')).toBe('key-whpu7y9e.pacsready-key')
  })

  it('has one form, whatever goes in', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (titles, anyId) => {
        expect(safeFileName(titles, anyId, 'csv')).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*\.csv$/)
        expect(safeFileName(titles, anyId, 'csv').length).toBeLessThan(80)
      }),
    )
  })
})
