import type { ClassReading, ResultFile } from '#src/domain/class-reading/class-reading.ts'
import { type ClassSources, readClass } from '#src/domain/class-reading/read-class.ts'
import type { ResultFinding } from '#src/domain/class-reading/result-finding.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { tuesday } from '#tests/domain/class-reading/make-assignments.ts'

/** Reads a class to its end, on Wednesday unless said otherwise. */
export function readNow(sources: Partial<ClassSources> & Pick<ClassSources, 'results'>): ClassReading {
  const steps = readClass({
    assignmentIds: [...new Set(sources.assignments?.map(({ id }) => id))],
    assignments: [],
    papers: [],
    banks: [],
    errata: [],
    corrections: [],
    asOfUtc: tuesday + 86_400_000,
    versions: new Map(),
    settings: measureSettings,
    ...sources,
  })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The findings of the file of this name. */
export function findingsOf(reading: ClassReading, fileName: string): readonly ResultFinding[] {
  return fileOf(reading, fileName).findings
}

export function fileOf(reading: ClassReading, fileName: string): ResultFile {
  const file = reading.files.find(one => one.fileName === fileName)
  if (file === undefined) throw new Error(`${fileName} is not among the files`)
  return file
}
