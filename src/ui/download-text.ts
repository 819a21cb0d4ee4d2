/** Hands a text to the person as a file. */
export function downloadText(fileName: string, text: string, type: string): void {
  downloadBlob(fileName, new Blob([text], { type }))
}

/** Hands a file to the person. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  // Late enough for the browser to have taken the content over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
