import { ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** What is wrong with the file as a whole, and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string }

const writeUtf8 = 'Save it as UTF-8 text; in a spreadsheet choose "CSV UTF-8".'

/** How files begin that are often taken for one of ours. */
const signatures: readonly (readonly [bytes: readonly number[], sentence: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Choose a bank as JSON, YAML or CSV.'],
  [
    [0x50, 0x4b, 0x03, 0x04],
    'This is a workbook, a document or a zip archive. In a spreadsheet save the table as "CSV UTF-8"; unpack an archive first.',
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is a workbook or a document. In a spreadsheet save the table as "CSV UTF-8".',
  ],
  [
    [0x1f, 0x8b],
    'This is a compressed file. A backup is restored under Settings; anything else must be unpacked first.',
  ],
  [[0x89, 0x50, 0x4e, 0x47], 'This is an image. Choose a bank as JSON, YAML or CSV.'],
  [[0xff, 0xd8, 0xff], 'This is an image. Choose a bank as JSON, YAML or CSV.'],
  [[0x47, 0x49, 0x46, 0x38], 'This is an image. Choose a bank as JSON, YAML or CSV.'],
  [[0xff, 0xfe], `This file is UTF-16. ${writeUtf8}`],
  [[0xfe, 0xff], `This file is UTF-16. ${writeUtf8}`],
]

/** The text of a file, its lines parted by line feeds; its size and its first bytes are looked at before the rest. */
export async function readFileText(file: Blob): Promise<FileText> {
  const { fileBytes } = ownBankLimits
  if (file.size > fileBytes)
    return refused(
      `This file has ${(file.size / 1_000_000).toFixed(1)} MB; a bank has at most ${fileBytes / 1_000_000} MB. Divide it into several banks.`,
    )
  if (file.size === 0) return refused('This file is empty.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const known = signatures.find(([start]) => start.every((byte, at) => bytes[at] === byte))
  if (known !== undefined) return refused(known[1])
  if (bytes.includes(0)) return refused(`This is not a text file: it holds zero bytes. ${writeUtf8}`)
  const text = decode(bytes)
  if (text === null) return refused(`This file is not UTF-8. ${writeUtf8}`)
  return { kind: 'text', text: text.replaceAll(/\r\n?/g, '\n') }
}

function refused(sentence: string): FileText {
  return { kind: 'refused', sentence }
}

/** Null for what is not UTF-8; a byte order mark is dropped. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
