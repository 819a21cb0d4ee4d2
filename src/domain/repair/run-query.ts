import type { ScorableOf } from '#src/domain/question/question.ts'
import { queryAttribute } from '#src/domain/repair/query-attributes.ts'
import type { RepairValues } from '#src/domain/repair/repair-schema.ts'
import { type ValueMatcher, valueMatcher } from '#src/domain/repair/value-matcher.ts'

export type QueryRepair = Extract<ScorableOf<'repair'>, { system: 'query' }>

/** What a server answers to a query: the ids of the rows that match, in its order, or why it refuses. */
export type QueryAnswer =
  | { readonly kind: 'answered'; readonly status: string; readonly rows: readonly string[] }
  | { readonly kind: 'refused'; readonly status: string; readonly reason: string }

/** Parameters of QIDO-RS that page through the results (PS3.18 section 8.3.4.4). */
export const pagingParameters: readonly string[] = ['limit', 'offset']

/**
 * Answers a query as PS3.4 section C.2.2.2 (C-FIND) and PS3.18 section 8.3.4 (QIDO-RS) have it: a row is returned if
 * it matches every key. Of several values of a row, parted by a backslash, one that matches is enough. Date and time
 * are matched each on its own; where a service combines them, a question may have only one (`checkQuestion`). Nothing is negotiated: no fuzzy, empty value or multiple value matching.
 */
export function runQuery(question: QueryRepair, values: RepairValues): QueryAnswer {
  const keys = question.keys.map(({ attribute }) => readKey(question, attribute, textOf(values, attribute)))
  const fault = faultOfLevel(question.service, values) ?? keys.find(key => key.fault !== null)?.fault ?? null
  if (fault !== null) return { kind: 'refused', status: refusal(question), reason: fault }
  const rows = question.rows
    .filter(row =>
      keys.every(({ attribute, matches }) => (row.values[attribute] ?? '').split('\\').some(matches)),
    )
    .map(({ id }) => id)
  const page = pageOf(rows, textOf(values, 'offset'), textOf(values, 'limit'))
  return { kind: 'answered', status: success(question, page.length), rows: page }
}

interface ReadKey {
  readonly attribute: string
  readonly matches: ValueMatcher
  /** What is wrong with the key by itself; null if nothing is. */
  readonly fault: string | null
}

const matchesAll: ValueMatcher = () => true

/** Keys that a worklist matches by a single value only: * and ? stand for themselves (PS3.4 Table K.6-1). */
const worklistSingleValues = ['ScheduledStationAETitle', 'Modality', 'PatientID']

function readKey({ service }: QueryRepair, attribute: string, wanted: string): ReadKey {
  if (pagingParameters.includes(attribute)) {
    const fault = /^\d*$/.test(wanted.trim()) ? null : `${attribute} is not a whole number.`
    return { attribute, matches: matchesAll, fault }
  }
  const single = wanted.trim()
  if (service === 'worklist' && single !== '' && worklistSingleValues.includes(attribute))
    return { attribute, matches: value => value.trim() === single, fault: null }
  const vr = queryAttribute(attribute)?.vr ?? ''
  const matches = valueMatcher(vr, wanted, service === 'qido' ? ',' : '\\')
  const fault = `The value of ${attribute} is not valid for ${vr}, nor a range of such values.`
  return { attribute, matches: matches ?? matchesAll, fault: matches === null ? fault : null }
}

/**
 * In the Study Root model the level is one of three, and each level above it is named by the single value of its
 * unique key (PS3.4 sections C.6.2 and C.4.1.2.1). Not looked at where the level is no field of the question.
 */
function faultOfLevel(service: QueryRepair['service'], values: RepairValues): string | null {
  if (service !== 'study-root' || values['QueryRetrieveLevel'] === undefined) return null
  const level = textOf(values, 'QueryRetrieveLevel').trim()
  const at = ['STUDY', 'SERIES', 'IMAGE'].indexOf(level)
  if (at === -1) return 'QueryRetrieveLevel is none of STUDY, SERIES and IMAGE.'
  const missing = ['StudyInstanceUID', 'SeriesInstanceUID']
    .slice(0, at)
    .find(unique => !/^[\d.]+$/.test(textOf(values, unique).trim()))
  return missing === undefined ? null : `At the level ${level}, ${missing} must have a single value.`
}

function pageOf(rows: readonly string[], offset: string, limit: string): readonly string[] {
  const from = Number(offset)
  return rows.slice(from, limit.trim() === '' ? undefined : from + Number(limit))
}

/** PS3.4 section C.4.1.1.4 and PS3.18 sections 8.3.4.4 and 8.7.4. */
function success({ service }: QueryRepair, count: number): string {
  if (service !== 'qido') return '0000 (Success)'
  return count === 0 ? '204 (No Content)' : '200 (OK)'
}

function refusal({ service }: QueryRepair): string {
  return service === 'qido' ? '400 (Bad Request)' : 'A900 (Identifier does not match SOP Class)'
}

function textOf(values: RepairValues, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
