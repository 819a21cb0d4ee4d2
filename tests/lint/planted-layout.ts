import { domainExport, type Planted } from '#tests/lint/planted.ts'

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `export const n${at} = ${at}\n`).join('')
const longFunction = `/** Planted. */\nexport function long(): number {\n  let sum = 0\n${'  sum += 1\n'.repeat(40)}  return sum\n}\n`

/** Violations that `check-layout.ts` must report. */
export const plantedLayout: readonly Planted[] = [
  ...(
    [
      ['domain', '#src/storage/log.ts'],
      ['domain', '#src/content/catalog.ts'],
      ['content', '#src/storage/log.ts'],
      ['content', '#src/state/store.ts'],
      ['storage', '#src/state/store.ts'],
      ['exchange', '#src/state/store.ts'],
      ['exchange', '#src/storage/log.ts'],
      ['state', '#src/ui/button.tsx'],
      ['state', '#src/features/home/home-page.tsx'],
      ['ui', '#src/domain/measure/curve.ts'],
      ['ui', '#src/content/catalog.ts'],
      ['ui', '#src/state/store.ts'],
      ['features', '#src/storage/log.ts'],
      ['features', '#src/exchange/zip.ts'],
      ['features', '#src/app/routes.tsx'],
      ['app', '#src/build/csp.ts'],
      ['build', '#src/content/catalog.ts'],
      ['domain', '#tests/tools/csv.ts'],
    ] as const
  ).map(([layer, target]) => ({
    rule: 'layer',
    path: `src/${layer}/${layer === 'features' ? 'home/' : ''}takes-${target.slice(1, target.lastIndexOf('.')).replaceAll('/', '-')}.ts`,
    text: domainExport(`const taken = 1`).replace('/**', `import { taken as other } from '${target}'\n/**`),
  })),
  {
    rule: 'layer',
    path: 'src/features/banks/other-feature.ts',
    text: "import type { Row } from '#src/features/home/row.ts'\nexport const rows: Row[] = []\n",
  },
  {
    rule: 'layer',
    path: 'src/ui/load-lazy-layer.ts',
    text: "export const load = () => import('#src/state/store.ts')\n",
  },
  { rule: 'layer', path: 'src/services/own-folder.ts', text: 'export const one = 1\n' },
  ...(
    [
      ['domain', 'react'],
      ['domain', 'node:fs'],
      ['content', 'react'],
      ['storage', 'react'],
      ['storage', 'zustand'],
      ['exchange', 'react'],
      ['ui', 'zustand'],
      ['ui', 'idb'],
      ['features', 'idb'],
    ] as const
  ).map(([layer, name]) => ({
    rule: 'package',
    path: `src/${layer}/${layer === 'features' ? 'home/' : ''}uses-${name.replace(':', '-')}.ts`,
    text: `import '${name}'\n`,
  })),
  { rule: 'import-path', path: 'src/ui/beside.ts', text: "import '#src/ui/button'\n" },
  { rule: 'import-path', path: 'src/ui/relative.ts', text: "import './button.tsx'\n" },
  { rule: 'import-path', path: 'tests/state/upwards.test.ts', text: "import '../../src/state/store.ts'\n" },
  {
    rule: 'lazy-import',
    path: 'src/features/home/lazy.ts',
    text: "export const load = () => import('#src/features/home/row.ts')\n",
  },
  { rule: 'barrel', path: 'src/state/everything.ts', text: "export * from '#src/state/store.ts'\n" },
  { rule: 'barrel', path: 'src/state/something.ts', text: "export { a } from '#src/state/store.ts'\n" },
  { rule: 'clock', path: 'src/domain/plan/today.ts', text: domainExport('const today = () => new Date()') },
  { rule: 'clock', path: 'src/domain/plan/date-text.ts', text: domainExport('const today = () => Date()') },
  { rule: 'docstring', path: 'src/domain/plan/silent.ts', text: 'export const one = 1\n' },
  {
    rule: 'empty-catch',
    path: 'src/state/ignored.ts',
    text: "try {\n  JSON.parse('{')\n} catch {\n  // never mind\n}\n",
  },
  {
    rule: 'suppression',
    path: 'src/state/hushed.ts',
    text: '// oxlint-disable-next-line no-console\nconsole.log(1)\n',
  },
  {
    rule: 'suppression',
    path: 'src/state/hushed-block.ts',
    text: '/* eslint-disable */\nexport const one = 1\n',
  },
  {
    rule: 'suppression',
    path: 'tests/state/hushed.test.ts',
    text: '// @ts-expect-error later\nexport const one: string = 1\n',
  },
  { rule: 'file-length', path: 'src/state/long.ts', text: lines(251) },
  { rule: 'function-length', path: 'src/domain/plan/long-function.ts', text: longFunction },
  { rule: 'file-name', path: 'src/ui/LongName.tsx', text: 'export const one = 1\n' },
  { rule: 'file-name', path: 'src/ui/utils.ts', text: 'export const one = 1\n' },
  { rule: 'file-name', path: 'src/ui/Styles.module.css', text: 'p { margin: 0 }\n' },
  { rule: 'syntax', path: 'src/state/broken.ts', text: 'export const = 1\n' },
]
