import { checkAeRepair } from '#src/domain/question/check-ae-repair.ts'
import { checkQueryRepair } from '#src/domain/question/check-query-repair.ts'
import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { type RepairField, repairFields, startValues } from '#src/domain/repair/repair-fields.ts'
import type { RepairValues } from '#src/domain/repair/repair-schema.ts'
import { tryRepair, wrongFields } from '#src/domain/repair/try-repair.ts'

type RepairQuestion = Extract<AuthoredQuestion, { kind: 'repair' }>

/**
 * Rules of a repair across fields: the parts are known to the simulator, every field has a start and a key that can be
 * given, the start does not do what is wanted and the key does. The simulator is asked once the parts are sound.
 */
export function checkRepair(question: RepairQuestion): Problem[] {
  const list = question.system === 'query' ? 'keys' : 'fields'
  const inParts = [
    ...(question.system === 'query' ? checkQueryRepair(question) : checkAeRepair(question)),
    ...repairFields(question).flatMap((field, index, all) => [
      ...checkRepeated(field, index, all, list),
      ...checkChoices(field, question.key).map(message => ({ path: [list, index, 'choices'], message })),
    ]),
    ...checkKey(question),
    ...checkReasons(question),
  ]
  return inParts.length > 0 ? inParts : checkGoal(question)
}

function checkRepeated(
  { name }: RepairField,
  index: number,
  all: readonly RepairField[],
  list: string,
): Problem[] {
  if (all.findIndex(other => other.name === name) === index) return []
  return [{ path: [list, index], message: `There are two fields "${name}". Leave one of them out.` }]
}

function checkChoices({ start, choices, name }: RepairField, key: RepairValues): string[] {
  if (choices === null) return []
  const twice = choices.find((choice, index) => choices.indexOf(choice) !== index)
  const missing = [start, key[name] ?? []].flat().find(value => !choices.includes(value))
  return [
    ...(twice === undefined ? [] : [`"${twice}" is twice among the choices. Leave one of them out.`]),
    ...(missing === undefined ? [] : [`"${missing}" is start or key, but no choice. Add it.`]),
  ]
}

function checkKey(question: RepairQuestion): Problem[] {
  const fields = repairFields(question)
  const unknown = Object.keys(question.key).filter(name => fields.every(field => field.name !== name))
  return [
    ...fields.flatMap(({ name, start }) => {
      const value = question.key[name]
      if (value === undefined)
        return [{ path: ['key'], message: `The key has no value for "${name}". Write one.` }]
      if (Array.isArray(value) === Array.isArray(start)) return []
      const wanted = Array.isArray(start) ? 'a list' : 'a text'
      return [{ path: ['key', name], message: `The start of "${name}" is ${wanted}, so this must be, too.` }]
    }),
    ...unknown.map(name => ({
      path: ['key', name],
      message: `There is no field "${name}". Leave it out or add the field.`,
    })),
  ]
}

function checkReasons(question: RepairQuestion): Problem[] {
  const names = repairFields(question).map(({ name }) => name)
  return Object.keys(question.reasons ?? {})
    .filter(name => !names.includes(name))
    .map(name => ({
      path: ['reasons', name],
      message: `There is no field "${name}". Use one of ${names.join(', ')}.`,
    }))
}

function checkGoal(question: RepairQuestion): Problem[] {
  const byKey = tryRepair(question, question.key)
  if (!byKey.reached)
    return [{ path: ['key'], message: `The key does not do what is wanted: ${whatItDoes(byKey)}` }]
  const start = startValues(question)
  if (tryRepair(question, start).reached)
    return [{ path: ['key'], message: 'The start values do what is wanted already. Let one be wrong.' }]
  if (wrongFields(question, start).length > 0) return []
  return [
    {
      path: ['key'],
      message:
        'Every start value works together with the key for the others, so no field is wrong by itself. Change the key or a start.',
    },
  ]
}

function whatItDoes(result: ReturnType<typeof tryRepair>): string {
  if (result.system === 'ae-config') return result.steps.at(-1)?.text ?? ''
  const { answer } = result
  return answer.kind === 'refused'
    ? `${answer.status}: ${answer.reason}`
    : `the rows are ${answer.rows.length === 0 ? 'none' : answer.rows.join(', ')}.`
}
