import { describe, expect, it } from 'vitest'
import { richTextSchema } from '#src/domain/question/rich-text.ts'

const accepts = (text: unknown) => richTextSchema.safeParse(text).success

// A bank in a backup or in an assignment comes compiled: no Markdown is read, and this schema is the door.
describe('compiled text from outside', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' https://a.example',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://a.example/1',
    'http://a.example',
    '//a.example',
    'HTTPS://a.example',
    '',
  ])('F44: may not link to %j', href => {
    expect(accepts([{ p: [{ a: ['x'], href }] }])).toBe(false)
    expect(accepts([{ ul: [[{ p: [{ em: [{ a: ['x'], href }] }] }]] }])).toBe(false)
  })

  it('F44: may link to https', () => {
    expect(accepts([{ p: [{ a: ['x'], href: 'https://a.example/b' }] }])).toBe(true)
  })

  it.each([
    [{ img: 'https://a.example/pixel.png' }],
    [{ p: [{ img: 'https://a.example/pixel.png' }] }],
    [{ p: [{ a: ['x'], href: 'https://a.example', src: 'https://a.example/pixel.png' }] }],
    [{ svg: '<svg onload="alert(1)"/>' }],
    [{ html: '<b>x</b>' }],
    [{ p: ['x'], style: 'background: url(https://a.example)' }],
  ])('F45 and F46: has no picture, no markup and nothing that fetches: %j', block => {
    expect(accepts([block])).toBe(false)
  })

  it('F43: is text where it looks like markup', () => {
    const text = [{ p: ['<script>alert(1)</script>', { code: '&lt;img src=x onerror=alert(1)&gt;' }] }]
    expect(richTextSchema.parse(text)).toEqual(text)
  })
})
