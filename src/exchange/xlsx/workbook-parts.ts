import { xmlText } from '#src/exchange/xlsx/xml-text.ts'

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Plain, heading, and a text that stays one when it is edited. */
const stylesXml = `${start}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** Where the sheet with this number, from 1, stands in the file. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`
}

/** Everything in a workbook but its sheets (ECMA-376 parts 1 and 2), by path. */
export function workbookParts(sheetNames: readonly string[]): ReadonlyMap<string, string> {
  const numbered = sheetNames.map((name, index) => ({ name, number: index + 1 }))
  const styles = sheetNames.length + 1
  const sheets = numbered.map(({ name, number }) => {
    return `<sheet name="${xmlText(name)}" sheetId="${number}" r:id="rId${number}"/>`
  })
  const links = numbered.map(({ number }) => {
    return `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`
  })
  const overrides = numbered.map(({ number }) => {
    return `<Override PartName="/${sheetPath(number)}" ContentType="${types}.worksheet+xml"/>`
  })
  return new Map([
    [
      '[Content_Types].xml',
      `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${start}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${start}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${start}<Relationships xmlns="${packageRelations}">${links.join('')}<Relationship Id="rId${styles}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml],
  ])
}

/** Longest name of a sheet, in UTF-16 code units. */
const longestName = 31

/** Names that spreadsheets take for sheets: without their signs, not too long, none twice. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const names: string[] = []
  for (const [index, name] of wanted.entries()) {
    const plain = name.replaceAll(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ').replaceAll(/\s+/g, ' ')
    const clean = plain.replaceAll(/^[ ']+|[ ']+$/g, '')
    const base = clean === '' || clean.toLowerCase() === 'history' ? `Sheet ${index + 1}` : clean
    names.push(firstFree(base, names))
  }
  return names
}

function firstFree(base: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some(one => one.toLowerCase() === name.toLowerCase())
  let name = base.slice(0, longestName).trim()
  for (let number = 2; isTaken(name); number += 1) {
    const end = ` (${number})`
    name = `${base.slice(0, longestName - end.length).trim()}${end}`
  }
  return name
}
