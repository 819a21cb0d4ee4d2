import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { appVersion } from '#src/app/app-version.ts'

describe('the version of the app', () => {
  it('is that of the package', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version: appVersion })
  })
})
