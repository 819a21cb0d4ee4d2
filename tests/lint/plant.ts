import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Planted } from '#tests/lint/planted.ts'

/** A copy of the project's settings with only the planted files in it; `remove` takes it away again. */
export function plant(planted: readonly Planted[]): { readonly root: string; readonly remove: () => void } {
  const root = mkdtempSync(path.join(tmpdir(), 'pacs-ready-planted-'))
  for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.json']) {
    copyFileSync(file, path.join(root, file))
  }
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction')
  for (const folder of ['src', 'tests']) mkdirSync(path.join(root, folder))
  for (const one of planted) {
    for (const [file, text] of Object.entries({ [one.path]: one.text, ...one.beside })) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    }
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
