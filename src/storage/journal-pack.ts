import { openSyncAccess, readAll } from '#src/storage/sync-access.ts'
import type { SyncAccess } from '#src/storage/sync-access.ts'

/** Ended sessions are packed when their files have reached this size together. */
const packAt = 256 * 1024

interface EndedSession {
  readonly name: string
  readonly access: SyncAccess
}

/** Packs the files of ended sessions into one; a kill on the way leaves lines twice, which merging does not mind. */
export async function packEnded(
  files: readonly FileSystemFileHandle[],
  folder: FileSystemDirectoryHandle,
  ownName: string,
): Promise<void> {
  const logs = files.filter(({ name }) => name.endsWith('.log') && name !== ownName)
  await navigator.locks.request('pacs-ready:journal-pack', { ifAvailable: true }, async lock => {
    const ended = lock === null ? [] : await openAll(logs)
    const packed = await packSessions(ended, folder, ownName)
    for (const { name } of packed) await folder.removeEntry(name)
  })
}

/** The sessions that are now in a packed file. Always lets go of all of them. */
async function packSessions(
  ended: readonly EndedSession[],
  folder: FileSystemDirectoryHandle,
  ownName: string,
): Promise<readonly EndedSession[]> {
  try {
    const [first] = ended
    const size = ended.reduce((sum, { access }) => sum + access.getSize(), 0)
    if (first === undefined || size < packAt) return []
    const packed = await compress(ended.map(({ access }) => readAll(access)))
    // Named after its first session, so that files stay in the order of time, and after this one, to be new.
    const file = await folder.getFileHandle(`${first.name}-${ownName}.gz`, { create: true })
    const access = await openSyncAccess(file)
    access?.write(packed, { at: 0 })
    access?.flush()
    access?.close()
    return access === null ? [] : ended
  } finally {
    for (const { access } of ended) access.close()
  }
}

/** A file another tab writes to is left alone. */
async function openAll(files: readonly FileSystemFileHandle[]): Promise<EndedSession[]> {
  const sessions = await Promise.all(
    files.map(async file => ({ name: file.name, access: await openSyncAccess(file) })),
  )
  return sessions.flatMap(({ name, access }) => (access === null ? [] : [{ name, access }]))
}

async function compress(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The text of a packed file, of a damaged one as far as it can be read. */
export async function unpack(file: Blob): Promise<string> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      text += decoder.decode(value, { stream: true })
    }
  } catch (error) {
    if (error instanceof TypeError) return text
    throw error
  }
}
