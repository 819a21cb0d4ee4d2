import { openResultFile } from '#src/exchange/collect/open-result-file.ts'
import type { OpenResultsReply, OpenResultsRequest } from '#src/exchange/collect/open-results-messages.ts'
import { readDropped } from '#src/exchange/collect/read-dropped.ts'

/** What the worker does: opens one result after the other and tells what became of each. */
export async function openAll(
  { files, keys, skip }: OpenResultsRequest,
  tell: (reply: OpenResultsReply) => void,
): Promise<void> {
  let count = 0
  for await (const item of readDropped(files, { onFile: done => tell({ kind: 'files', done }) })) {
    count += 1
    if (count <= skip) continue
    const fileName = item.name
    if ('refused' in item) {
      tell({ kind: 'outcome', fileName, outcome: { kind: 'refused', sentence: item.refused, hint: null } })
      continue
    }
    tell({ kind: 'opening', fileName })
    tell({ kind: 'outcome', fileName, outcome: await openResultFile(item.bytes, keys) })
  }
  tell({ kind: 'finished' })
}
