import type { ResultFile } from '#src/domain/class-reading/class-reading.ts'
import { type FindingWeight, findingWeight } from '#src/domain/class-reading/result-finding.ts'

/** What a list of result files is narrowed to. */
export type FileFilter = 'all' | 'to-look-at' | 'nowhere'

const order: readonly FindingWeight[] = ['alarm', 'care', 'note']

/** The weight of the worst finding; null without any. */
export function worstOf({ findings }: Pick<ResultFile, 'findings'>): FindingWeight | null {
  return order.find(weight => findings.some(finding => findingWeight(finding) === weight)) ?? null
}

/** Whether a file belongs to what the list is narrowed to. */
export function passesFilter(file: ResultFile, filter: FileFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'to-look-at':
      return ['alarm', 'care'].includes(worstOf(file) ?? '')
    case 'nowhere':
      return file.place !== 'read'
  }
}

/** Worst first, then in the order of the numbers of students, so that hidden names stay hidden. */
export function worstFirst(
  files: readonly ResultFile[],
  numbers: ReadonlyMap<string, number>,
): readonly ResultFile[] {
  const rank = (file: ResultFile) => {
    const worst = worstOf(file)
    return worst === null ? order.length : order.indexOf(worst)
  }
  const number = ({ studentId }: ResultFile) => numbers.get(studentId) ?? 0
  return files.toSorted((a, b) => rank(a) - rank(b) || number(a) - number(b) || a.receivedUtc - b.receivedUtc)
}
