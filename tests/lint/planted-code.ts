import { domainExport, type Planted } from '#tests/lint/planted.ts'

/** Violations of rules for all code that oxlint must report with `.oxlintrc.json`. */
export const plantedCode: readonly Planted[] = [
  { rule: 'eslint(no-debugger)', path: 'src/state/debugged.ts', text: 'debugger\n' },
  {
    rule: 'eslint(eqeqeq)',
    path: 'src/state/loose.ts',
    text: 'export const isSame = (a: string, b: string) => a == b\n',
  },
  { rule: 'eslint(no-alert)', path: 'src/ui/alerting.ts', text: "window.alert('saved')\n" },
  { rule: 'eslint(no-console)', path: 'src/state/logging.ts', text: "console.log('here')\n" },
  {
    rule: 'eslint(no-empty)',
    path: 'src/state/swallow.ts',
    text: "try {\n  JSON.parse('{')\n} catch {}\n",
  },
  {
    rule: 'eslint(no-implicit-coercion)',
    path: 'src/state/coerced.ts',
    text: 'export const isThere = (text: string) => !!text\n',
  },
  {
    rule: 'eslint(no-new-func)',
    path: 'src/state/compiled.ts',
    text: "export const made = new Function('return 1')\n",
  },
  {
    rule: 'eslint(no-param-reassign)',
    path: 'src/state/reassigned.ts',
    text: 'export function next(count: number) {\n  count = count + 1\n  return count\n}\n',
  },
  {
    rule: 'eslint(no-script-url)',
    path: 'src/state/script-url.ts',
    text: "export const link = 'javascript:void(0)'\n",
  },
  { rule: 'eslint(no-var)', path: 'src/state/hoisted.ts', text: 'export var count = 1\n' },
  {
    rule: 'eslint(prefer-const)',
    path: 'src/state/unchanged.ts',
    text: 'let count = 1\nexport const doubled = count * 2\n',
  },
  {
    rule: 'eslint(preserve-caught-error)',
    path: 'src/state/causeless.ts',
    text: "export function read(text: string): unknown {\n  try {\n    return JSON.parse(text)\n  } catch (error) {\n    throw new Error('unreadable')\n  }\n}\n",
  },
  {
    rule: 'eslint(no-restricted-imports)',
    path: 'src/state/whole-zod.ts',
    text: "import { z } from 'zod'\nexport const name = z.string()\n",
  },
  {
    rule: 'eslint(no-restricted-properties)',
    path: 'src/ui/inner-html.ts',
    text: "export const show = (place: HTMLElement) => {\n  place.innerHTML = '<b>hi</b>'\n}\n",
  },
  {
    rule: 'eslint(no-restricted-properties)',
    path: 'src/ui/document-write.ts',
    text: "document.write('hi')\n",
  },
  {
    rule: 'eslint(no-restricted-properties)',
    path: 'src/domain/plan/now.ts',
    text: domainExport('const now = () => Date.now()'),
  },
  {
    rule: 'eslint(no-restricted-properties)',
    path: 'src/domain/plan/luck.ts',
    text: domainExport('const luck = () => Math.random()'),
  },
  ...[
    'window',
    'document',
    'localStorage',
    'indexedDB',
    'crypto',
    'performance',
    'process',
    'globalThis',
  ].map(name => ({
    rule: 'eslint(no-restricted-globals)',
    path: `src/domain/plan/global-${name.toLowerCase()}.ts`,
    text: domainExport(`const reach = () => ${name}`),
  })),
  {
    rule: 'eslint(no-restricted-globals)',
    path: 'src/domain/plan/later.ts',
    text: domainExport('const later = (work: () => void) => setTimeout(work, 10)'),
  },
  {
    rule: 'eslint(no-restricted-globals)',
    path: 'src/domain/plan/fetched.ts',
    text: domainExport("const load = () => fetch('x')"),
  },
  {
    rule: 'import(first)',
    path: 'src/state/late-import.ts',
    text: "export const a = 1\nimport { b } from '#src/state/b.ts'\nexport const c = b\n",
    beside: { 'src/state/b.ts': 'export const b = 2\n' },
  },
  {
    rule: 'import(no-cycle)',
    path: 'src/state/cycle-a.ts',
    text: "import { b } from '#src/state/cycle-b.ts'\nexport const a = () => b()\n",
    beside: {
      'src/state/cycle-b.ts':
        "import { a } from '#src/state/cycle-a.ts'\nexport const b = (): unknown => a()\n",
    },
  },
  { rule: 'import(no-default-export)', path: 'src/state/defaulted.ts', text: 'export default 1\n' },
  {
    rule: 'import(no-duplicates)',
    path: 'src/state/twice.ts',
    text: "import { b } from '#src/state/pair.ts'\nimport { c } from '#src/state/pair.ts'\nexport const sum = b + c\n",
    beside: { 'src/state/pair.ts': 'export const b = 2\nexport const c = 3\n' },
  },
  {
    rule: 'import(no-relative-parent-imports)',
    path: 'src/state/parent.ts',
    text: "import { a } from '../ui/a.ts'\nexport const again = a\n",
    beside: { 'src/ui/a.ts': 'export const a = 1\n' },
  },
  {
    rule: 'import(no-self-import)',
    path: 'src/state/narcissus.ts',
    text: "import { me } from '#src/state/narcissus.ts'\nexport const you = me\nexport const me = 1\n",
  },
]
