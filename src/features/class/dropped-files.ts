/** Most files looked up in dropped folders: more are refused anyway. */
const mostFiles = 2_000

/** What operating systems put into folders without being asked. */
const bookkeeping = /^(?:\..*|thumbs\.db|desktop\.ini)$/i

/** What is looked at of a dropped file or folder. */
export interface DroppedEntry {
  readonly name: string
  readonly isFile: boolean
  readonly isDirectory: boolean
}

interface DroppedFile extends DroppedEntry {
  file(tell: (file: File) => void, fail: () => void): void
}

interface DroppedFolder extends DroppedEntry {
  createReader(): { readEntries(tell: (part: readonly DroppedEntry[]) => void, fail: () => void): void }
}

/** What is looked at of a drop. */
export interface Dropped {
  readonly items: Iterable<{
    readonly kind: string
    getAsFile(): File | null
    webkitGetAsEntry(): DroppedEntry | null
  }>
}

/** The files of a drop, those in folders included. Call it while the event is handled: later the browser forgets them. */
export async function droppedFiles(dropped: Dropped): Promise<File[]> {
  const items = [...dropped.items].filter(({ kind }) => kind === 'file')
  const entries = items.map(item => item.webkitGetAsEntry())
  // Where entries are not to be had, folders come as files that cannot be read, and are refused with that reason.
  const loose = items.flatMap((item, index) => (entries[index] ? [] : (item.getAsFile() ?? [])))
  const files: File[] = []
  for (const entry of entries) if (entry !== null) await addFiles(entry, files, false)
  return [...files, ...loose]
}

/** The files of a chosen folder, without what the operating system keeps there. */
export function filesOfFolder(list: Iterable<File>): File[] {
  return [...list].filter(({ name }) => !bookkeeping.test(name))
}

async function addFiles(entry: DroppedEntry, files: File[], isInFolder: boolean): Promise<void> {
  if (files.length >= mostFiles || (isInFolder && bookkeeping.test(entry.name))) return
  if (isFile(entry)) {
    const file = await new Promise<File | null>(resolve => {
      entry.file(resolve, () => resolve(null))
    })
    // What vanished meanwhile is listed all the same: an empty file is refused by its name.
    files.push(file ?? new File([], entry.name))
  } else if (isFolder(entry)) {
    const reader = entry.createReader()
    // A reader hands out a folder in parts; an empty part is the end.
    for (;;) {
      const part = await new Promise<readonly DroppedEntry[]>(resolve => {
        reader.readEntries(resolve, () => resolve([]))
      })
      if (part.length === 0) return
      for (const child of part) await addFiles(child, files, true)
    }
  }
}

function isFile(entry: DroppedEntry): entry is DroppedFile {
  return entry.isFile
}

function isFolder(entry: DroppedEntry): entry is DroppedFolder {
  return entry.isDirectory
}
