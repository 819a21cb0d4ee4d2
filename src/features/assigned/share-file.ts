/** Whether this browser hands files to other apps. */
export function canShareFiles(): boolean {
  if (!('canShare' in navigator)) return false
  const probe = new File(['x'], 'x.pacsready-result', { type: 'application/octet-stream' })
  return navigator.canShare({ files: [probe] })
}

/** Hands a file to an app the person chooses; false when none was chosen or the browser refused. */
export async function shareFile(file: File, title: string): Promise<boolean> {
  try {
    await navigator.share({ files: [file], title })
    return true
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}
