import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { repeatedIds } from '#src/domain/question/repeated-ids.ts'
import { isTemporal, momentOf } from '#src/domain/repair/moment.ts'
import { queryAttribute, queryKeywords } from '#src/domain/repair/query-attributes.ts'
import { pagingParameters } from '#src/domain/repair/run-query.ts'

type QueryQuestion = Extract<AuthoredQuestion, { kind: 'repair'; system: 'query' }>

/** Rules of the rows, columns and keys of a query: everything is known to the simulator and rows can be told apart. */
export function checkQueryRepair(question: QueryQuestion): Problem[] {
  return [
    ...repeatedIds('rows', question.rows),
    ...question.rows.flatMap(({ values }, index) =>
      Object.entries(values).flatMap(([name, value]) =>
        checkValue(name, value, ['rows', index, 'values', name]),
      ),
    ),
    ...question.columns.flatMap((name, index) => checkKeyword(name, ['columns', index])),
    ...question.keys.flatMap(({ attribute }, index) =>
      checkAttribute(question.service, attribute, ['keys', index, 'attribute']),
    ),
    ...checkWanted(question),
    ...checkAlike(question),
    ...checkDateAndTime(question),
  ]
}

type Path = readonly (string | number)[]

function checkKeyword(name: string, path: Path): Problem[] {
  if (queryAttribute(name) !== null) return []
  const message = `The simulator knows no attribute "${name}". Use one of ${queryKeywords.join(', ')}.`
  return [{ path, message }]
}

function checkValue(name: string, value: string, path: Path): Problem[] {
  const vr = queryAttribute(name)?.vr
  if (vr === undefined) return checkKeyword(name, path)
  const wrong = value.split('\\').find(one => one !== '' && isTemporal(vr) && momentOf(vr, one) === null)
  return wrong === undefined ? [] : [{ path, message: `"${wrong}" is not valid for ${vr}. Correct it.` }]
}

function checkAttribute(service: QueryQuestion['service'], name: string, path: Path): Problem[] {
  const isOther = (is: boolean, wanted: string): Problem[] =>
    is ? [] : [{ path, message: `${name} is for the service ${wanted} only. Leave it out.` }]
  if (pagingParameters.includes(name)) return isOther(service === 'qido', 'qido')
  if (name === 'QueryRetrieveLevel') return isOther(service === 'study-root', 'study-root')
  return checkKeyword(name, path)
}

function checkWanted({ wanted, rows }: QueryQuestion): Problem[] {
  return wanted.flatMap((id, index): Problem[] => {
    const path = ['wanted', index]
    if (wanted.indexOf(id) !== index)
      return [{ path, message: `"${id}" is wanted twice. Leave one of them out.` }]
    if (rows.some(row => row.id === id)) return []
    const ids = rows.map(row => row.id).join(', ')
    return [{ path, message: `There is no row "${id}". Use one of ${ids}.` }]
  })
}

/** What a learner sees of two rows must differ, or nobody can say which of them came back. */
function checkAlike({ rows, columns }: QueryQuestion): Problem[] {
  const shown = rows.map(({ values }) => JSON.stringify(columns.map(name => values[name] ?? '')))
  return shown.flatMap((row, index) =>
    shown.indexOf(row) === index
      ? []
      : [
          {
            path: ['rows', index],
            message: `"${rows[index]?.id}" looks like another row in all columns. Add a column that tells them apart.`,
          },
        ],
  )
}

/** QIDO-RS (PS3.18 section 8.3.4.1.1) and the worklist (PS3.4 Table K.6-1) combine a date and its time; the simulator does not. */
function checkDateAndTime({ service, keys }: QueryQuestion): Problem[] {
  const names = keys.map(({ attribute }) => attribute)
  return keys.flatMap(({ attribute }, index) =>
    service !== 'study-root' &&
    attribute.endsWith('Date') &&
    names.includes(attribute.replace(/Date$/, 'Time'))
      ? [
          {
            path: ['keys', index, 'attribute'],
            message: `The service ${service} matches ${attribute} together with its time, which the simulator does not do. Leave one of them out.`,
          },
        ]
      : [],
  )
}
