import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { KeysPage } from '#src/features/assignments/keys-page.tsx'
import { createClassStore } from '#src/storage/class-store.ts'
import { fileToUpload } from '#tests/features/file-to-upload.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const slow = { timeout: 20_000 }

function showKeys(device: TestDevice = createTestDevice()) {
  return { device, ...showPage(<KeysPage />, device.services(), '/keys') }
}

/** Makes a key with the words offered; gives them. */
async function makeOne(person: ReturnType<typeof showKeys>['person'], title: string): Promise<string> {
  await person.type(await screen.findByLabelText('What it is for'), title)
  await person.click(screen.getByRole('button', { name: 'Take these words' }))
  const { value } = screen.getByLabelText<HTMLInputElement>('Passphrase of its backup')
  await person.click(screen.getByRole('button', { name: 'Make the key' }))
  await screen.findByRole('heading', { name: title }, slow)
  return value
}

describe('the keys page', () => {
  it('leads from the first key to a saved backup, and says that it is ready only then', async () => {
    const downloads = watchDownloads()
    const { device, person } = showKeys()
    const words = await makeOne(person, 'Course 2026')
    expect(words.split(' ')).toHaveLength(6)
    expect(screen.getByRole('heading', { name: 'Course 2026' })).toHaveFocus()
    expect(screen.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)).toBeVisible()
    expect(screen.getByText(/Save its backup before you hand anything out/)).toBeVisible()
    const confirm = screen.getByRole('button', { name: 'The file and the passphrase are safe' })
    expect(confirm).toBeDisabled()

    await person.click(screen.getByRole('button', { name: 'Save the backup file' }))
    const [file] = downloads
    expect(file?.name).toMatch(/^course-2026-\w{8}\.pacsready-key$/)
    expect(JSON.parse((await file?.file.text()) ?? '')).toMatchObject({
      format: 'pacsready-key',
      title: 'Course 2026',
    })
    const kept = async () => {
      const rows = await createClassStore(device.tables).readKeys()
      return 'kind' in rows ? null : rows[0]?.savedUtc
    }
    expect(await kept()).toBeNull()
    await person.click(confirm)
    expect(await screen.findByText(/Ready: its backup was saved/)).toBeVisible()
    expect(await kept()).toBe(device.clock.now)
  })

  it('asks the browser once to keep what cannot be made again, and says what it answered', async () => {
    const device = createTestDevice()
    device.persistence.answer = 'persisted'
    const { person } = showKeys(device)
    await screen.findByLabelText('What it is for')
    expect(screen.queryByText(/kept in this browser only/)).toBeNull()
    expect(device.persistence.asked).toBe(0)
    await makeOne(person, 'Course 2026')
    expect(await screen.findByText(/^All this is kept in this browser only\./)).toHaveTextContent(
      'The browser promised not to delete it by itself.',
    )
    await makeOne(person, 'Course 2027')
    expect(device.persistence.asked).toBe(1)
  })

  it('says when the browser promises nothing', async () => {
    const { device, person } = showKeys()
    await makeOne(person, 'Course 2026')
    expect(await screen.findByText(/kept in this browser only/)).toHaveTextContent(
      /save a backup now and then/,
    )
    expect(device.persistence.asked).toBe(1)
  })

  it('does not make a key without a name or with a passphrase that can be guessed', async () => {
    const { device, person } = showKeys()
    await person.type(await screen.findByLabelText('Passphrase of its backup'), 'secret')
    await person.click(screen.getByRole('button', { name: 'Make the key' }))
    expect(await screen.findByText('Give the key a name, such as the course.')).toBeVisible()
    expect(screen.getByText(/A passphrase has at least 16 characters, this one has 6/)).toBeVisible()
    expect(await createClassStore(device.tables).readKeys()).toEqual([])
  })

  it('brings a key back on another device, and tries a backup of a key that is here', async () => {
    const downloads = watchDownloads()
    const first = showKeys()
    const words = await makeOne(first.person, 'Course 2026')
    await first.person.click(screen.getByRole('button', { name: 'Save the backup file' }))
    const text = (await downloads[0]?.file.text()) ?? ''
    first.unmount()

    const { person } = showKeys()
    const open = async (content: string) => {
      const file = fileToUpload('course.pacsready-key', new TextEncoder().encode(content).buffer)
      await person.upload(await screen.findByLabelText('Backup file of a key'), file)
      await person.clear(screen.getByLabelText('Its passphrase'))
      await person.type(screen.getByLabelText('Its passphrase'), words)
      await person.click(screen.getByRole('button', { name: 'Open the backup' }))
    }
    await open('%PDF-1.7')
    expect(await screen.findByRole('alert')).toHaveTextContent(/key backup/)
    await open(text)
    expect(await screen.findByText(/“Course 2026” is here again/, {}, slow)).toBeVisible()
    expect(screen.getByText(/Ready: its backup was saved/)).toBeVisible()
    await open(text)
    expect(await screen.findByText(/File and passphrase are good/, {}, slow)).toBeVisible()
  })

  it('asks for a file before anything is opened', async () => {
    const { person } = showKeys()
    await person.click(await screen.findByRole('button', { name: 'Open the backup' }))
    expect(screen.getByText('Choose the backup file of a key first.')).toBeVisible()
  })

  it('unlocks a key that came with a backup of the app', async () => {
    const first = showKeys()
    const words = await makeOne(first.person, 'Course 2026')
    const classStore = createClassStore(first.device.tables)
    const rows = await classStore.readKeys()
    if ('kind' in rows) throw new Error(rows.detail)
    await classStore.write({ keys: rows.map(row => ({ ...row, privateKey: null, savedUtc: 1 })) })
    first.unmount()

    const { person } = showKeys(first.device)
    const card = within(await screen.findByRole('listitem', { name: 'Course 2026' }))
    expect(card.getByText(/is locked/)).toBeVisible()
    await person.type(card.getByLabelText('Passphrase of Course 2026'), words)
    await person.click(card.getByRole('button', { name: 'Unlock' }))
    expect(await screen.findByText(/Ready: its backup was saved/, {}, slow)).toBeVisible()
  })

  it('says that a key ends with the page where nothing can be stored', async () => {
    const device = createTestDevice({ kind: 'memory-only', reason: 'No store.' })
    showKeys(device)
    expect(await screen.findByText(/a key made here ends with this page/)).toBeVisible()
  })
})
