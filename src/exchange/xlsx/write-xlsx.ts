import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Table } from '#src/domain/format/delimited-text.ts'
import { pause } from '#src/exchange/pause.ts'
import { sheetXml } from '#src/exchange/xlsx/sheet-xml.ts'
import { sheetNames, sheetPath, workbookParts } from '#src/exchange/xlsx/workbook-parts.ts'

/** One sheet of a workbook. */
export interface Sheet {
  /** What its tab is to say; changed where spreadsheets do not take it. */
  readonly name: string
  readonly table: Table
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Rows are squeezed in portions of about this many characters. */
const portion = 64 * 1024

/** How long the page may be held, about. */
const sliceMs = 16

/**
 * Writes a workbook. Written here and not by a library: the content policy forbids the workers that those start from
 * text, and texts such as `constructor` must not break a file. `created` stands in the zip and nowhere else.
 */
export async function writeXlsx(sheets: readonly Sheet[], created: Date): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const failures: Error[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) failures.push(error)
    else chunks.push(chunk)
  })
  let pausedAt = performance.now()

  async function add(path: string, parts: Iterable<string>): Promise<void> {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = created
    zip.add(file)
    let waiting = ''
    for (const part of parts) {
      waiting += part
      if (waiting.length < portion) continue
      file.push(strToU8(waiting))
      waiting = ''
      if (performance.now() - pausedAt <= sliceMs) continue
      await pause()
      pausedAt = performance.now()
    }
    file.push(strToU8(waiting), true)
  }

  const names = sheetNames(sheets.map(({ name }) => name))
  for (const [path, xml] of workbookParts(names)) await add(path, [xml])
  for (const [index, { table }] of sheets.entries()) await add(sheetPath(index + 1), sheetXml(table))
  zip.end()
  const [failure] = failures
  if (failure !== undefined) throw failure
  return new Blob(chunks, { type })
}
