import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { plantedCode } from '#tests/lint/planted-code.ts'
import { plantedComponents } from '#tests/lint/planted-components.ts'
import { plantedTypes } from '#tests/lint/planted-types.ts'
import { plant } from '#tests/lint/plant.ts'

const clean = {
  'src/domain/plan/clean.ts':
    '/** Twice the count, as a date in UTC. */\nexport const twice = (count: number) => new Date(count * 2)\n',
  'src/ui/clean.tsx':
    'export const Clean = ({ name }: { readonly name: string }) => <button type="button">{name}</button>\n',
  'tests/domain/plan/clean.test.ts':
    "import { expect, it } from 'vitest'\nit('adds', () => {\n  expect(1 + 1).toBe(2)\n})\n",
}
const planted = [...plantedCode, ...plantedComponents, ...plantedTypes]
const { root, remove } = plant([
  ...planted,
  { rule: 'none', path: 'src/domain/plan/clean.ts', text: clean['src/domain/plan/clean.ts'], beside: clean },
])
afterAll(remove)

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ code: z.optional(z.string()), filename: z.string(), severity: z.string() }),
  ),
  number_of_files: z.number(),
})
const configSchema = z.object({
  rules: z.record(z.string(), z.unknown()),
  overrides: z.array(z.object({ rules: z.record(z.string(), z.unknown()) })),
})

const { stdout } = spawnSync(
  path.resolve('node_modules/.bin/oxlint'),
  ['--type-aware', '-f', 'json', 'src', 'tests'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  },
)
const report = reportSchema.parse(JSON.parse(stdout))
const rulesIn = (file: string) =>
  report.diagnostics.filter(one => one.filename === file && one.severity === 'error').map(one => one.code)

function rulesThatAreOn(): string[] {
  const config = configSchema.parse(JSON.parse(readFileSync('.oxlintrc.json', 'utf8')))
  const on = [config, ...config.overrides].flatMap(({ rules }) =>
    Object.entries(rules).flatMap(([name, setting]) => (setting === 'off' ? [] : [name])),
  )
  return [...new Set(on)].map(name => {
    const [plugin = '', rule] = name.split('/')
    return rule === undefined ? `eslint(${plugin})` : `${plugin}(${rule})`
  })
}

describe('the linter', () => {
  it('reads every file', () => {
    expect(report.number_of_files).toBeGreaterThanOrEqual(planted.length)
  })

  it.each(planted)('reports $rule in $path', ({ rule, path: file }) => {
    expect(rulesIn(file)).toContain(rule)
  })

  it.each(Object.keys(clean))('reports nothing in %s', file => {
    expect(rulesIn(file)).toEqual([])
  })

  it('has a planted violation for each rule that is switched on by name', () => {
    const shown = new Set(planted.map(one => one.rule))
    expect(rulesThatAreOn().filter(rule => !shown.has(rule))).toEqual([])
  })
})
