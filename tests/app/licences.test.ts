import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.optional(z.string()),
      dev: z.optional(z.boolean()),
      devOptional: z.optional(z.boolean()),
      optional: z.optional(z.boolean()),
    }),
  ),
})

/** What is shipped: everything that is not for development, but types. */
const shipped = Object.entries(
  lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages,
).flatMap(([folder, { license, dev, devOptional, optional }]) => {
  const name = folder.replace(/^.*node_modules\//, '')
  const isShipped = folder !== '' && !dev && !devOptional && !optional && !name.startsWith('@types/')
  return isShipped ? [{ name, folder, license }] : []
})

const text = readFileSync('public/licences.txt', 'utf8')

function copyrightLines(folder: string): string[] {
  const file = readdirSync(folder).find(name => /licen[cs]e/i.test(name))
  if (file === undefined) return []
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n')
  return lines.map(line => line.trim()).filter(line => /^copyright (?:\(c\) |\d)/i.test(line))
}

describe('the licences shipped with the app', () => {
  it.each(shipped)('name $name with its licence and its copyright', ({ name, folder, license }) => {
    expect(text).toContain(`\n${name} (${license})\n`)
    for (const line of copyrightLines(folder)) expect(text).toContain(line)
  })

  it('name nothing that is not shipped', () => {
    const named = [...text.matchAll(/^(@?[a-z0-9][\w./-]*) \([\w -]+\)$/gm)].map(([, name]) => name)
    expect(new Set(named)).toEqual(new Set(shipped.map(({ name }) => name)))
  })
})
