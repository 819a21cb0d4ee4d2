import { vi } from 'vitest'

export interface Download {
  readonly name: string
  readonly file: Blob
}

/** jsdom has no downloads: the files handed to the browser from now on, in order. */
export function watchDownloads(): readonly Download[] {
  const downloads: Download[] = []
  const files = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation(object => {
    const url = `blob:test/${files.size}`
    // Blobs of Node and of jsdom are different classes; both have `text`.
    if ('text' in object) files.set(url, object)
    return url
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function keep(this: HTMLAnchorElement) {
    const file = files.get(this.href)
    if (file !== undefined) downloads.push({ name: this.download, file })
  })
  return downloads
}
