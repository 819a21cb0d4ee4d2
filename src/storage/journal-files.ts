import { journalLine, readJournalLines } from '#src/storage/journal-line.ts'
import { packEnded, unpack } from '#src/storage/journal-pack.ts'
import { openSyncAccess, readAll } from '#src/storage/sync-access.ts'
import type { SyncAccess } from '#src/storage/sync-access.ts'

/** Folder in the origin's private file system. */
export const journalFolder = 'pacs-ready-journal'

export interface JournalFiles {
  /** Appends to this session's file and flushes. */
  write(jsons: readonly string[]): Promise<void>
  /** The lines of all files, older files first; `torn` counts what cannot be read. */
  read(): AsyncGenerator<{ readonly lines: string[]; readonly torn: number }>
  pack(): Promise<void>
  clear(): Promise<void>
}

/**
 * The journal's files, for a worker: `*.log`, one per session, because only one tab can hold a file; and
 * `*.log.gz`, ended sessions packed. It stays a complete second copy of the log: without the old sessions there
 * would be little to restore after the browser has emptied the database.
 */
export function createJournalFiles(sessionName: string): JournalFiles {
  const ownName = `${sessionName}.log`
  let own: SyncAccess | null = null

  async function folder(): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory()
    return root.getDirectoryHandle(journalFolder, { create: true })
  }

  async function openOwn(): Promise<SyncAccess> {
    const access = await openSyncAccess(await (await folder()).getFileHandle(ownName, { create: true }))
    if (access === null) throw new DOMException(`${ownName} is in use`, 'NoModificationAllowedError')
    return access
  }

  async function textOf(file: FileSystemFileHandle): Promise<string> {
    if (file.name === ownName && own !== null) return new TextDecoder().decode(readAll(own))
    const stored = await file.getFile()
    return file.name.endsWith('.gz') ? unpack(stored) : stored.text()
  }

  return {
    async write(jsons) {
      own ??= await openOwn()
      own.write(new TextEncoder().encode(jsons.map(journalLine).join('')), { at: own.getSize() })
      own.flush()
    },
    async *read() {
      for (const file of await listFiles(await folder())) yield readJournalLines(await textOf(file))
    },
    pack: async () => packEnded(await listFiles(await folder()), await folder(), ownName),
    async clear() {
      own?.close()
      own = null
      for (const { name } of await listFiles(await folder())) await (await folder()).removeEntry(name)
    },
  }
}

/** In order of their names, which begin with the time. */
async function listFiles(folder: FileSystemDirectoryHandle): Promise<FileSystemFileHandle[]> {
  const files: FileSystemFileHandle[] = []
  for await (const entry of folder.values()) if (entry instanceof FileSystemFileHandle) files.push(entry)
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}
