import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Files below a folder whose name ends so, from the root of the repository, with slashes. */
export function testFiles(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && ending.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
    .toSorted()
}
