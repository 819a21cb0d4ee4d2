import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { registered, sopClasses, transferSyntaxes } from '#src/domain/repair/registered-uids.ts'

type AeQuestion = Extract<AuthoredQuestion, { kind: 'repair'; system: 'ae-config' }>
type Path = readonly (string | number)[]

/** Rules of goal, peer and fields of a configuration: SOP classes and transfer syntaxes are known, TLS is on or off. */
export function checkAeRepair({ goal, peer, fields }: AeQuestion): Problem[] {
  return [
    ...checkSopClass(goal.sopClass, ['goal', 'sopClass']),
    ...checkTransferSyntax(goal.transferSyntax, ['goal', 'transferSyntax']),
    ...peer.accepts.flatMap(({ sopClass, transferSyntaxes: list }, index) => [
      ...checkSopClass(sopClass, ['peer', 'accepts', index, 'sopClass']),
      ...list.flatMap((one, at) =>
        checkTransferSyntax(one, ['peer', 'accepts', index, 'transferSyntaxes', at]),
      ),
    ]),
    ...fields.flatMap((field, index): Problem[] => {
      if (field.name === 'proposed')
        return field.choices.flatMap((one, at) => checkTransferSyntax(one, ['fields', index, 'choices', at]))
      if (field.name !== 'tls' || field.choices?.every(one => ['on', 'off'].includes(one)) === true) return []
      return [{ path: ['fields', index], message: 'The field tls needs the choices on and off.' }]
    }),
  ]
}

function checkSopClass(keyword: string, path: Path): Problem[] {
  return registered(sopClasses, keyword) === null ? unknown(keyword, path, 'SOP class', sopClasses) : []
}

function checkTransferSyntax(keyword: string, path: Path): Problem[] {
  return registered(transferSyntaxes, keyword) === null
    ? unknown(keyword, path, 'transfer syntax', transferSyntaxes)
    : []
}

function unknown(keyword: string, path: Path, what: string, known: object): Problem[] {
  const message = `The simulator knows no ${what} "${keyword}". Use one of ${Object.keys(known).join(', ')}.`
  return [{ path, message }]
}
