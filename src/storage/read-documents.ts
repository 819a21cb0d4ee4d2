import {
  type LearnerDocument,
  type LearnerDocumentOf,
  learnerDocumentSchema,
} from '#src/domain/learning/learner-document.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import type { Tables } from '#src/storage/tables.ts'

/** All documents of a kind, in order of their ids; damaged ones are put aside. */
export async function readDocuments<Kind extends LearnerDocument['kind']>(
  tables: Tables,
  kind: Kind,
): Promise<readonly LearnerDocumentOf<Kind>[]> {
  const rows = await tables.scan('documents', { from: [kind, ''], to: [kind, '\uffff'] })
  const { values } = await parseRows(tables, 'documents', rows, learnerDocumentSchema)
  const isOfKind = (document: LearnerDocument): document is LearnerDocumentOf<Kind> => document.kind === kind
  return values.filter(isOfKind)
}
