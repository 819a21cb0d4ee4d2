import type { NamedTable } from '#src/domain/class-view/class-tables.ts'
import { loadXlsx } from '#src/exchange/xlsx/load-xlsx.ts'

/** A workbook, or why there is none. */
export type WorkbookMade =
  { readonly kind: 'workbook'; readonly file: Blob } | { readonly kind: 'failed'; readonly sentence: string }

/** The tables as one workbook, a sheet each; its code is fetched when it is wanted. Never rejects for a lost connection. */
export async function makeWorkbook(tables: readonly NamedTable[], now: number): Promise<WorkbookMade> {
  const code = await loadXlsx().catch(() => null)
  if (code === null) {
    return {
      kind: 'failed',
      sentence:
        'The part of the app that writes workbooks could not be loaded. Check the connection and try again, or take the CSV files.',
    }
  }
  const sheets = tables.map(({ title, table }) => ({ name: title, table }))
  return { kind: 'workbook', file: await code.writeXlsx(sheets, new Date(now)) }
}
