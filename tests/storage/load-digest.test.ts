import { afterEach, describe, expect, it, vi } from 'vitest'
import { digestText } from '#src/storage/load-digest.ts'

const hashOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

afterEach(() => vi.unstubAllGlobals())

describe('the hash of a text', () => {
  it('is its SHA-256 in hexadecimal, of its UTF-8 bytes', async () => {
    expect(await digestText('abc')).toBe(hashOfAbc)
    expect(await digestText('ä')).toBe('33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc')
  })

  it('is the same on a page without https, which has no WebCrypto', async () => {
    vi.stubGlobal('crypto', {})
    expect(await digestText('abc')).toBe(hashOfAbc)
  })
})
