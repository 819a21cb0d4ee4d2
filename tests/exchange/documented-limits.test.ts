import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { backupLimits } from '#src/exchange/backup-format.ts'
import { collectLimits } from '#src/exchange/collect/collect-limits.ts'
import { rosterLimits } from '#src/exchange/csv/read-roster.ts'
import { linkPayloadLimits } from '#src/exchange/hand-out/link-payload.ts'
import { ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'
import { keyBackupLimits } from '#src/exchange/sealing/key-backup-format.ts'

const readme = readFileSync('README.md', 'utf8')

function limitOf(what: string): string {
  const line = readme.split('\n').find(one => one.startsWith(`| ${what} `))
  return line?.split('|')[2]?.trim() ?? ''
}

const many = (count: number) => count.toLocaleString('en-US')
const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`
const kilobytes = (bytes: number) => `${bytes / 1_000} kB`

/** v5.0.0-5.1.1: what the documentation says is what the code does. */
describe('the limits in the README are those of the code:', () => {
  it.each([
    [
      'bank file',
      `${megabytes(ownBankLimits.fileBytes)}, ${many(ownBankLimits.questions)} questions, ${many(ownBankLimits.textLength)} characters in a text, ${ownBankLimits.depth} levels`,
    ],
    ['result file', megabytes(collectLimits.resultBytes)],
    ['files dropped at once', many(collectLimits.files)],
    [
      'zip',
      `${megabytes(collectLimits.zipBytes)}, ${collectLimits.zipEntries} entries, ${megabytes(collectLimits.zipInflatedBytes)} unpacked, no entry ${collectLimits.zipRatio} times its size`,
    ],
    [
      'link',
      `${many(linkPayloadLimits.characters)} characters, ${kilobytes(linkPayloadLimits.inflatedBytes)} unpacked`,
    ],
    [
      'key backup',
      `${kilobytes(keyBackupLimits.fileBytes)}, ${many(keyBackupLimits.leastRounds)} to ${many(keyBackupLimits.mostRounds)} rounds`,
    ],
    ['roster', `${megabytes(rosterLimits.fileBytes)}, ${many(rosterLimits.rows)} rows`],
    ['backup', `${megabytes(backupLimits.fileBytes)}, ${megabytes(backupLimits.inflatedBytes)} unpacked`],
  ])('%s', (what, limit) => {
    expect(limitOf(what)).toBe(limit)
  })
})
