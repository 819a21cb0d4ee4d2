import type { LoadBank } from '#src/content/bank-loader.ts'
import type { ClassRecord, ClassRecordOf, StoredResult } from '#src/domain/assignment/class-record.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { type ClassSources, readClass } from '#src/domain/class-reading/read-class.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { type ClassProblem, storeProblem } from '#src/state/classroom/class-problem.ts'
import { findAsked } from '#src/state/classroom/find-asked.ts'
import { runInSlices } from '#src/state/classroom/run-in-slices.ts'
import type { ClassTools } from '#src/state/class-tools.ts'

/** Which class is read, and how. */
export interface ClassRequest {
  readonly assignmentIds: readonly string[]
  /** Corrections count as they stood then, milliseconds since 1970 UTC. */
  readonly asOfUtc: number
  /** Versions to read instead of the newest, by assignment id. */
  readonly versions: ReadonlyMap<string, string>
}

/** What a class is read with. */
export interface ReadingMeans {
  readonly tools: Pick<ClassTools, 'store' | 'loadVariants'>
  readonly loadBank: LoadBank
  readonly outline: Outline
  /** Gets how many results are read, of how many. */
  readonly onProgress?: (done: number, of: number) => void
  /** False: nobody wants the reading any more. */
  readonly isWanted?: () => boolean
}

/** Reads a class from the store. Null when it is not wanted any more. */
export async function readStoredClass(
  request: ClassRequest,
  means: ReadingMeans,
): Promise<ClassReading | ClassProblem | null> {
  const { onProgress = () => {}, isWanted = () => true } = means
  const sources = await loadSources(request, means)
  if (sources === null || 'kind' in sources) return sources
  return runInSlices(readClass(sources), {
    onProgress: done => onProgress(done, sources.results.length),
    isWanted,
  })
}

async function loadSources(
  { assignmentIds, asOfUtc, versions }: ClassRequest,
  { tools, loadBank, outline, isWanted = () => true }: ReadingMeans,
): Promise<ClassSources | ClassProblem | null> {
  const { store } = tools
  const assignments = await readEach(assignmentIds, id => store.readRecord('assignment', id))
  if ('kind' in assignments) return assignments
  const papers = await readEach(assignmentIds, id => store.readRecord('paper', id))
  if ('kind' in papers) return papers
  const corrections = await store.readRecords('correction')
  if ('kind' in corrections) return storeProblem(corrections)
  const results: StoredResult[] = []
  for (const id of assignmentIds) {
    const found = await store.readResults(id)
    if ('kind' in found) return storeProblem(found)
    results.push(...found)
    if (!isWanted()) return null
  }
  const kept = papers.filter(isPaper)
  return {
    assignmentIds,
    assignments: assignments.filter(isAssignment),
    papers: kept,
    banks: await findAsked(results, kept, { loadBank, loadVariants: tools.loadVariants }),
    errata: outline.errata,
    corrections: corrections.filter(isCorrection),
    results,
    asOfUtc,
    versions,
    settings: measureSettings,
  }
}

async function readEach(
  ids: readonly string[],
  read: (id: string) => ReturnType<ClassTools['store']['readRecord']>,
): Promise<readonly ClassRecord[] | ClassProblem> {
  const records: ClassRecord[] = []
  for (const id of ids) {
    const found = await read(id)
    if (found?.kind === 'failed') return storeProblem(found)
    if (found !== null) records.push(found)
  }
  return records
}

function isAssignment(record: ClassRecord): record is ClassRecordOf<'assignment'> {
  return record.kind === 'assignment'
}

function isPaper(record: ClassRecord): record is ClassRecordOf<'paper'> {
  return record.kind === 'paper'
}

function isCorrection(record: ClassRecord): record is ClassRecordOf<'correction'> {
  return record.kind === 'correction'
}
