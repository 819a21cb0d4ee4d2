/** Fetches what writes workbooks, when one is asked for. */
export function loadXlsx() {
  return import('#src/exchange/xlsx/write-xlsx.ts')
}
