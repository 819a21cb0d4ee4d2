import { cleanup, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QrCode } from '#src/ui/qr-code.tsx'
import { decodeQrCode } from '#tests/ui/decode-qr-code.ts'

/** The modules as they are drawn, row by row, with what lies around the code. */
function drawnModules(text: string): boolean[][] {
  render(<QrCode text={text} label="Open the assignment" />)
  const image = screen.getByRole('img', { name: 'Open the assignment' })
  const size = Number(image.getAttribute('viewBox')?.split(' ')[2])
  const path = image.querySelector('path')?.getAttribute('d') ?? ''
  cleanup()
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)]
  expect(runs.map(([run]) => run).join('')).toBe(path)
  for (const [, x, y, width, back] of runs) {
    expect(back).toBe(x)
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
  }
  return rows
}

/** Without the four empty modules on every side. */
function withoutBorder(rows: readonly (readonly boolean[])[]): boolean[][] {
  const inner = rows.slice(4, -4).map(row => row.slice(4, -4))
  const dark = (part: readonly (readonly boolean[])[]) => part.flat().filter(Boolean).length
  expect(dark(rows)).toBe(dark(inner))
  return inner
}

const read = (text: string) => decodeQrCode(withoutBorder(drawnModules(text)))

const start = 'https://ready.example.org/app/#/assignment/'
const payload = (minLength: number, maxLength: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from({ length: 64 }, (_, value) => letterOf(value))),
    minLength,
    maxLength,
    // Long ones are what matters.
    size: 'max',
  })

function letterOf(value: number): string {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.charAt(value)
}

describe('the QR code of a link', () => {
  it('says exactly the link, whatever it is, up to 1,200 characters', () => {
    fc.assert(
      fc.property(payload(1, 1_200 - start.length), made => {
        expect(read(start + made)).toBe(start + made)
      }),
      { numRuns: 60 },
    )
  })

  it.each([1, 17, 18, 134, 135, 230, 231, 425, 586, 858, 1_091, 1_171, 1_172, 1_200])(
    'says it at %i characters, where the next size of code begins or ends',
    length => {
      const text = start.repeat(30).slice(0, length)
      expect(read(text)).toBe(text)
    },
  )

  it('says what is not ASCII too', () => {
    expect(read('https://übung.example/#/assignment/ß€😀')).toBe('https://übung.example/#/assignment/ß€😀')
  })

  it('is read by a reader that refuses any module turned over in its data, format or version', () => {
    const modules = withoutBorder(drawnModules(start + 'x'.repeat(400)))
    const size = modules.length
    const version = (size - 17) / 4
    expect(version).toBeGreaterThanOrEqual(7)
    const places = [
      [size - 1, size - 1],
      [9, 9],
      [size - 9, 20],
      [8, 0],
      [size - 1, 8],
      [size - 11, 0],
      [0, size - 9],
      [8, size - 8],
    ] as const
    for (const [x, y] of places) {
      const turned = modules.map((row, at) => (at === y ? row.with(x, !(row[x] ?? false)) : row))
      expect(() => decodeQrCode(turned), `${x} ${y}`).toThrow()
    }
  })
})
