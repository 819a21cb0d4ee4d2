import { Blob as NodeBlob } from 'node:buffer'

/** A file as a person chooses it. jsdom's files cannot be streamed, which every browser can. */
export function fileToUpload(name: string, bytes: ArrayBuffer): File {
  return Object.assign(new File([bytes], name), { stream: () => new NodeBlob([bytes]).stream() })
}
