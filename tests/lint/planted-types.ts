import type { Planted } from '#tests/lint/planted.ts'

/** Violations of rules about types, names and tests that oxlint must report with `.oxlintrc.json`. */
export const plantedTypes: readonly Planted[] = [
  {
    rule: 'typescript(ban-ts-comment)',
    path: 'src/state/commented.ts',
    text: "// @ts-ignore it works\nexport const count: number = 'one'\n",
  },
  {
    rule: 'typescript(consistent-type-assertions)',
    path: 'src/state/asserted.ts',
    text: 'export const read = (text: string) => JSON.parse(text) as unknown\n',
  },
  {
    rule: 'typescript(consistent-type-imports)',
    path: 'src/state/value-import.ts',
    text: "import { Shape } from '#src/state/shape.ts'\nexport const width = (shape: Shape) => shape.width\n",
    beside: { 'src/state/shape.ts': 'export interface Shape {\n  readonly width: number\n}\n' },
  },
  {
    rule: 'typescript(no-explicit-any)',
    path: 'src/state/anything.ts',
    text: 'export const first = (list: any[]) => list.length\n',
  },
  {
    rule: 'typescript(no-floating-promises)',
    path: 'src/state/floating.ts',
    text: 'export function save() {\n  Promise.resolve(1)\n}\n',
  },
  {
    rule: 'typescript(no-misused-promises)',
    path: 'src/state/misused.ts',
    text: 'export const wait = (work: () => Promise<boolean>) => (work() ? 1 : 2)\n',
  },
  {
    rule: 'typescript(no-non-null-assertion)',
    path: 'src/state/surely.ts',
    text: 'export const first = (list: string[]) => list[0]!.length\n',
  },
  {
    rule: 'typescript(no-unnecessary-type-assertion)',
    path: 'src/state/needless.ts',
    text: 'export const same = (text: string) => text as string\n',
  },
  {
    rule: 'typescript(no-unsafe-argument)',
    path: 'src/state/unsafe-argument.ts',
    text: "export const size = () => parseInt(JSON.parse('1'), 10)\n",
  },
  {
    rule: 'typescript(no-unsafe-assignment)',
    path: 'src/state/unsafe-assignment.ts',
    text: "export const value = JSON.parse('1')\n",
  },
  {
    rule: 'typescript(no-unsafe-call)',
    path: 'src/state/unsafe-call.ts',
    text: "export const call = (): unknown => JSON.parse('1')()\n",
  },
  {
    rule: 'typescript(no-unsafe-member-access)',
    path: 'src/state/unsafe-member.ts',
    text: "export const member = (): unknown => JSON.parse('{}').name\n",
  },
  {
    rule: 'typescript(no-unsafe-return)',
    path: 'src/state/unsafe-return.ts',
    text: "export const read = () => JSON.parse('1')\n",
  },
  {
    rule: 'typescript(no-unsafe-type-assertion)',
    path: 'src/state/narrowed.ts',
    text: 'export const narrow = (value: unknown) => value as string\n',
  },
  {
    rule: 'typescript(only-throw-error)',
    path: 'src/state/thrown.ts',
    text: "export function fail() {\n  throw 'no'\n}\n",
  },
  {
    rule: 'typescript(prefer-promise-reject-errors)',
    path: 'src/state/rejected.ts',
    text: "export const fail = () => Promise.reject('no')\n",
  },
  {
    rule: 'typescript(switch-exhaustiveness-check)',
    path: 'src/state/half-switch.ts',
    text: "export function size(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
  },
  { rule: 'unicorn(filename-case)', path: 'src/state/camelCase.ts', text: 'export const one = 1\n' },
  {
    rule: 'vitest(expect-expect)',
    path: 'tests/state/empty.test.ts',
    text: "import { it } from 'vitest'\nit('runs', () => undefined)\n",
  },
  {
    rule: 'vitest(no-focused-tests)',
    path: 'tests/state/focused.test.ts',
    text: "import { expect, it } from 'vitest'\nit.only('adds', () => {\n  expect(1 + 1).toBe(2)\n})\n",
  },
  {
    rule: 'vitest(no-disabled-tests)',
    path: 'tests/state/skipped.test.ts',
    text: "import { expect, it } from 'vitest'\nit.skip('adds', () => {\n  expect(1 + 1).toBe(2)\n})\n",
  },
  {
    rule: 'vitest(no-identical-title)',
    path: 'tests/state/same-title.test.ts',
    text: "import { expect, it } from 'vitest'\nit('adds', () => {\n  expect(1 + 1).toBe(2)\n})\nit('adds', () => {\n  expect(1 + 2).toBe(3)\n})\n",
  },
  {
    rule: 'vitest(no-standalone-expect)',
    path: 'tests/state/standalone.test.ts',
    text: "import { describe, expect } from 'vitest'\ndescribe('sums', () => {\n  expect(1 + 1).toBe(2)\n})\n",
  },
  {
    rule: 'vitest(valid-expect)',
    path: 'tests/state/matcherless.test.ts',
    text: "import { expect, it } from 'vitest'\nit('adds', () => {\n  expect(1 + 1)\n})\n",
  },
]
