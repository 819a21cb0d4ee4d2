/** One line of the journal: the CRC-32 of the JSON's UTF-8 bytes in hexadecimal, a space, the JSON. */
export function journalLine(json: string): string {
  return `${checksum(json)} ${json}\n`
}

/** The JSON of every whole line; `torn` counts lines that are cut off or damaged. */
export function readJournalLines(text: string): { readonly lines: string[]; readonly torn: number } {
  const found = text.split('\n').filter(line => line !== '')
  const lines = found.filter(line => line[8] === ' ' && checksum(line.slice(9)) === line.slice(0, 8))
  return { lines: lines.map(line => line.slice(9)), torn: found.length - lines.length }
}

function checksum(json: string): string {
  let crc = -1
  for (const byte of new TextEncoder().encode(json)) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return (~crc >>> 0).toString(16).padStart(8, '0')
}

/** CRC-32 as in gzip and PNG (ISO 3309): reflected polynomial EDB88320. */
const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})
