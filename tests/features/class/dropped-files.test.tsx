import { describe, expect, it } from 'vitest'
import {
  type Dropped,
  type DroppedEntry,
  droppedFiles,
  filesOfFolder,
} from '#src/features/class/dropped-files.ts'

/** A dropped file, one that vanished meanwhile, or a folder. */
function entryOf(name: string, content: readonly DroppedEntry[] | File | 'gone'): DroppedEntry {
  if (content === 'gone' || content instanceof File) {
    const file = (tell: (file: File) => void, fail: () => void) =>
      content === 'gone' ? fail() : tell(content)
    return Object.assign({ name, isFile: true, isDirectory: false }, { file })
  }
  const createReader = () => {
    // Browsers hand out a folder in parts, and an empty one at the end.
    const parts = [content.slice(0, 2), content.slice(2)].filter(part => part.length > 0)
    return { readEntries: (tell: (part: readonly DroppedEntry[]) => void) => tell(parts.shift() ?? []) }
  }
  return Object.assign({ name, isFile: false, isDirectory: true }, { createReader })
}

const file = (name: string) => entryOf(name, new File(['x'], name))

/** A drop of these and of some text; a plain file is one the browser shows no entry of. */
function dropOf(entries: readonly (DroppedEntry | File)[]): Dropped {
  const items = entries.map(entry => ({
    kind: 'file',
    webkitGetAsEntry: () => (entry instanceof File ? null : entry),
    getAsFile: () => (entry instanceof File ? entry : null),
  }))
  return { items: [...items, { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null }] }
}

const namesOf = async (entries: readonly (DroppedEntry | File)[]) =>
  (await droppedFiles(dropOf(entries))).map(({ name }) => name)

describe('the files of a drop', () => {
  it('are single ones and those of folders, however deep', async () => {
    const inner = entryOf('inner', [file('three'), file('four'), file('five')])
    expect(await namesOf([file('one'), entryOf('outer', [file('two'), inner])])).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ])
  })

  it('leave out what the operating system keeps in folders, not what somebody dropped', async () => {
    const folder = entryOf('class', [file('.DS_Store'), file('Thumbs.db'), file('desktop.ini'), file('ana')])
    expect(await namesOf([folder, file('.hidden')])).toEqual(['ana', '.hidden'])
  })

  it('list a file that vanished, so that it is refused by its name', async () => {
    const [gone] = await droppedFiles(dropOf([entryOf('gone', 'gone')]))
    expect([gone?.name, gone?.size]).toEqual(['gone', 0])
  })

  it('come one by one where the browser shows no entries', async () => {
    expect(await namesOf([new File(['x'], 'plain')])).toEqual(['plain'])
  })

  it('end at a limit, whatever was dropped', async () => {
    const crowd = entryOf(
      'crowd',
      Array.from({ length: 2_500 }, (_, index) => file(`f${index}`)),
    )
    expect(await namesOf([crowd])).toHaveLength(2_000)
  })
})

describe('the files of a chosen folder', () => {
  it('are without what the operating system keeps there', () => {
    const files = ['ana', '.DS_Store', 'Thumbs.db'].map(name => new File(['x'], name))
    expect(filesOfFolder(files).map(({ name }) => name)).toEqual(['ana'])
  })
})
