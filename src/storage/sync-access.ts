/** A file held exclusively by one worker; TypeScript's page library does not know it. */
export interface SyncAccess {
  read(buffer: Uint8Array<ArrayBuffer>, options: { at: number }): number
  write(buffer: Uint8Array<ArrayBuffer>, options: { at: number }): number
  flush(): void
  getSize(): number
  close(): void
}

declare global {
  interface FileSystemFileHandle {
    /** Only in workers. */
    createSyncAccessHandle?(): Promise<SyncAccess>
  }
}

/** Opens the file, or null when another tab has it. */
export async function openSyncAccess(file: FileSystemFileHandle): Promise<SyncAccess | null> {
  if (file.createSyncAccessHandle === undefined) throw new DOMException('no worker', 'NotSupportedError')
  try {
    return await file.createSyncAccessHandle()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NoModificationAllowedError') return null
    throw error
  }
}

export function readAll(access: SyncAccess): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(access.getSize())
  access.read(bytes, { at: 0 })
  return bytes
}
