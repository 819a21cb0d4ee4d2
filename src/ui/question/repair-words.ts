import type { QuestionOf } from '#src/domain/question/question.ts'
import { queryAttribute } from '#src/domain/repair/query-attributes.ts'
import { registered, sopClasses, transferSyntaxes } from '#src/domain/repair/registered-uids.ts'

const settingNames: Readonly<Partial<Record<string, string>>> = {
  callingAeTitle: 'Our own AE title (calling)',
  calledAeTitle: 'AE title we call (called)',
  host: 'Host we connect to',
  port: 'Port we connect to',
  tls: 'TLS',
}

/** What a field of a repair is called on the screen. */
export function fieldName(question: QuestionOf<'repair'>, name: string): string {
  if (question.system === 'query') {
    const tag = queryAttribute(name)?.tag
    return tag === undefined ? name : `${name} ${tag}`
  }
  const { sopClass } = question.goal
  return name === 'proposed'
    ? `Transfer syntaxes we propose for ${registered(sopClasses, sopClass)?.name ?? sopClass}`
    : (settingNames[name] ?? name)
}

/** The name of a transfer syntax or SOP class with its UID. */
export function uidWords(keyword: string): string {
  const found = registered(transferSyntaxes, keyword) ?? registered(sopClasses, keyword)
  return found === null ? keyword : `${found.name} (${found.uid})`
}

/** A value of a field in words. */
export function valueWords(value: string | readonly string[]): string {
  if (typeof value === 'string') return value === '' ? '(empty)' : value
  return value.length === 0 ? '(none)' : value.map(uidWords).join(', ')
}

/** What is asked in the queries of a service. */
export const serviceNames = {
  worklist: 'Modality Worklist, C-FIND',
  'study-root': 'Study Root, C-FIND',
  qido: 'QIDO-RS, search for studies',
} as const
