// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { isOwnScript } from '#src/app/trusted-urls.ts'

const base = 'https://learn.example/pacs/index.html?x#/report'

describe('isOwnScript', () => {
  it.each(['sw.js', './sw.js', 'assets/journal-worker-B3_x-9.js', 'https://learn.example/pacs/assets/a.js'])(
    'trusts %s',
    url => expect(isOwnScript(url, base)).toBe(true),
  )

  it.each([
    '/sw.js',
    '../sw.js',
    'before-paint.js',
    'sw.js?x',
    'sw.js#x',
    'assets/../evil.js',
    'assets/deeper/a.js',
    'assets/a.css',
    'https://learn.example/other/assets/a.js',
    'https://evil.example/pacs/sw.js',
    'https://evils.example/pacs/sw.js',
    '//evil.example/pacs/sw.js',
    'https://learn.example/pacs/@evil.example/sw.js',
    'data:text/javascript,1',
    'blob:https://learn.example/1',
    'javascript:1',
  ])('refuses %s', url => expect(isOwnScript(url, base)).toBe(false))
})
