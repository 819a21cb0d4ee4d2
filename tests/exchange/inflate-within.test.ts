import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inflateWithin } from '#src/exchange/inflate-within.ts'

const content = Buffer.concat([randomBytes(5_000), Buffer.alloc(5_000)])
const squeezed = deflateRawSync(content)

describe('inflating within a limit', () => {
  it('gives all bytes up to the limit, and none beyond', () => {
    const inflating = inflateWithin(squeezed, content.length)
    if (inflating.kind !== 'inflated') throw new Error(inflating.kind)
    expect(Buffer.from(inflating.bytes).equals(content)).toBe(true)
    expect(inflateWithin(squeezed, content.length - 1)).toEqual({ kind: 'too-large' })
  })

  it('gives nothing for nothing', () => {
    expect(inflateWithin(deflateRawSync(''), 0)).toEqual({ kind: 'inflated', bytes: new Uint8Array() })
    expect(inflateWithin(new Uint8Array(), 0)).toEqual({ kind: 'broken' })
  })

  it('finds where it breaks off', () => {
    for (let length = 0; length < squeezed.length; length += 7) {
      expect(inflateWithin(squeezed.subarray(0, length), 1e6)).toEqual({ kind: 'broken' })
    }
    expect(inflateWithin(squeezed.subarray(0, -1), 1e6)).toEqual({ kind: 'broken' })
  })

  it('gives up as soon as there is too much, without looking at the rest', () => {
    const bomb = deflateRawSync(Buffer.alloc(20_000_000))
    const damaged = Buffer.concat([bomb.subarray(0, 10_000), Buffer.alloc(10_000, 0xff)])
    expect(inflateWithin(damaged, 1e9)).toEqual({ kind: 'broken' })
    expect(inflateWithin(damaged, 1_000_000)).toEqual({ kind: 'too-large' })
  })
})
