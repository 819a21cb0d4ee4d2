import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SettingsPage } from '#src/features/settings/settings-page.tsx'
import { createAppStore } from '#src/state/app-store.ts'
import { fileToUpload } from '#tests/features/file-to-upload.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { answerQuiz, beginQuiz } from '#tests/state/answer-quiz.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

function showSettings(device: TestDevice = createTestDevice(), isOffline = false) {
  const services = device.services(
    isOffline ? { loadDataTools: () => Promise.reject(new TypeError('Failed to fetch')) } : {},
  )
  return { device, ...showPage(<SettingsPage />, services, '/settings') }
}

function panel(name: string) {
  return within(screen.getByRole('region', { name }))
}

/** A device on which somebody has answered some questions. */
async function usedDevice(count = 4): Promise<TestDevice> {
  const device = createTestDevice()
  await answerQuiz(createAppStore(device.services()), { count })
  return device
}

describe('settings', () => {
  it('take effect at once and are kept', async () => {
    const { person, device } = showSettings()
    await person.click(screen.getByRole('radio', { name: 'Light' }))
    await person.click(screen.getByRole('radio', { name: 'Exam: feedback at the end' }))
    await person.click(screen.getByRole('checkbox', { name: 'Time limit in exams' }))
    await person.click(screen.getByRole('checkbox', { name: /^Ask how sure I am/ }))
    await person.click(screen.getByRole('checkbox', { name: /^Single-key shortcuts/ }))
    await person.type(screen.getByLabelText('Interview, exam or review on'), '2026-05-04')
    expect(device.stored.preferences).toMatchObject({
      theme: 'light',
      quizMode: 'exam',
      examMinutes: 20,
      askConfidence: false,
      shortcuts: false,
      targetDate: '2026-05-04',
    })
  })

  it('do not take a number that is none', async () => {
    const { person, device } = showSettings()
    const field = screen.getByRole('spinbutton', { name: 'Questions in a quiz' })
    await person.clear(field)
    await person.type(field, '25')
    await person.type(field, '5')
    expect(field).toHaveAccessibleDescription('Give a whole number from 1 to 100. Until then it stays 25.')
    expect(device.stored.preferences).toMatchObject({ questionCount: 25 })
  })
})

describe('your data', () => {
  it('are counted', async () => {
    showSettings(await usedDevice(4))
    expect(await screen.findByText('4 in 1 attempt')).toBeVisible()
    expect(screen.getByText('none')).toBeVisible()
  })

  it('go out to a file and come in again on another device, with the settings if wanted', async () => {
    const downloads = watchDownloads()
    const first = showSettings(await usedDevice(4))
    first.store.getState().setPreferences({ roleId: 'cpsm-manager', targetDate: '2026-05-04' })
    await first.person.click(screen.getByRole('button', { name: 'Save a backup file' }))
    await screen.findByText(/^Handed to the browser as pacsready-2026-01-31-0900\.pacsready-backup/)
    first.unmount()

    const { person, store } = showSettings()
    await person.upload(screen.getByLabelText('Backup file to restore'), await fileOf(downloads))
    expect(await screen.findByText(/4 responses in 1 attempt, 0 copied roles\./)).toBeVisible()
    expect(store.getState().evidence.questions.size).toBe(0)
    await person.click(screen.getByRole('button', { name: 'Add it to this device' }))
    expect(
      await screen.findByText(/^Added 5 events in 1 new attempt\. 0 events were here already\.$/),
    ).toBeVisible()
    expect(store.getState().evidence.questions.size).toBe(4)
    expect(store.getState().attempts).toHaveLength(1)
    expect(store.getState().preferences).toMatchObject({ roleId: 'cpsm-manager', targetDate: '2026-05-04' })
  })

  it('do not change when the same file is restored twice', async () => {
    const downloads = watchDownloads()
    const { person, store } = showSettings(await usedDevice(4))
    await person.click(screen.getByRole('button', { name: 'Save a backup file' }))
    await screen.findByText(/^Handed to the browser/)
    await person.upload(screen.getByLabelText('Backup file to restore'), await fileOf(downloads))
    await person.click(await screen.findByRole('button', { name: 'Add it to this device' }))
    expect(
      await screen.findByText('Everything in this file was here already. Nothing has changed.'),
    ).toBeVisible()
    expect(store.getState().evidence.questions.size).toBe(4)
  })

  it('come in as far as a broken file can be read, if the person agrees', async () => {
    const downloads = watchDownloads()
    const first = showSettings(await usedDevice(4))
    await first.person.click(screen.getByRole('button', { name: 'Save a backup file' }))
    await screen.findByText(/^Handed to the browser/)
    first.unmount()
    const whole = await fileOf(downloads)
    const broken = fileToUpload(whole.name, await whole.slice(0, whole.size - 30).arrayBuffer())

    const { person, store } = showSettings()
    await person.upload(screen.getByLabelText('Backup file to restore'), broken)
    expect(await screen.findByText(/This backup is incomplete/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: /^Import the readable \d+ records$/ }))
    expect(await screen.findByText(/^Added \d+ events? in 1 new attempt/)).toBeVisible()
    expect(store.getState().attempts).toHaveLength(1)
  })

  it('stay as they are when the file is something else', async () => {
    const { person, store } = showSettings(await usedDevice(2))
    const file = fileToUpload('result.pacsready-backup', await new Blob(['%PDF-1.7']).arrayBuffer())
    await person.upload(screen.getByLabelText('Backup file to restore'), file)
    expect(await screen.findByRole('alert')).toHaveTextContent('This is not a PACS Ready backup.')
    expect(store.getState().evidence.questions.size).toBe(2)
  })

  it('are not touched when the tools for them cannot be fetched', async () => {
    const { person } = showSettings(await usedDevice(2), true)
    await person.click(screen.getByRole('button', { name: 'Save a backup file' }))
    expect(
      await panel('Your data').findAllByText(/could not be loaded\. Your data are untouched/),
    ).not.toHaveLength(0)
  })
})

describe('problems with questions', () => {
  it('go out as CSV and JSON with the version of the question', async () => {
    const downloads = watchDownloads()
    const device = createTestDevice()
    const before = createAppStore(device.services())
    const { attempt } = await beginQuiz(before, { count: 1 })
    const [asked] = attempt.questions
    if (asked === undefined) throw new Error('nothing was asked')
    before.getState().report(asked.id, '=the key, "MSH-1", is wrong')
    await waitFor(async () => expect(await device.tables.scan('events', {})).toHaveLength(1))

    const { person } = showSettings(device)
    await person.click(screen.getByRole('button', { name: 'Reports as CSV' }))
    await person.click(screen.getByRole('button', { name: 'Reports as JSON' }))
    await waitFor(() => expect(downloads).toHaveLength(2))
    // A hash may begin with a hyphen, which a spreadsheet would take for a formula.
    const row = `"${asked.id}","'?${asked.hash}","2026-01-31T09:00:00.000Z","'=the key, ""MSH-1"", is wrong"`
    expect(await downloads[0]?.file.text()).toMatch(new RegExp(row))
    expect(JSON.parse((await downloads[1]?.file.text()) ?? '')).toMatchObject({
      reports: [{ questionId: asked.id, questionHash: asked.hash, text: '=the key, "MSH-1", is wrong' }],
    })
  })

  it('are said to be none when there are none', async () => {
    const { person } = showSettings()
    await person.click(screen.getByRole('button', { name: 'Reports as CSV' }))
    expect(await screen.findByText(/You have not reported a problem/)).toBeVisible()
  })
})

describe('check my data', () => {
  it('says that all is well', async () => {
    const { person } = showSettings(await usedDevice(3))
    await person.click(screen.getByRole('button', { name: 'Check now' }))
    expect(await screen.findByText(/4 events in 1 attempt were read/)).toHaveTextContent('All is well')
    expect(screen.getByText(/^The second copy holds \d+ records\.$/)).toBeVisible()
  })

  it('finds a damaged record, puts it aside and says whose history is not whole', async () => {
    const device = await usedDevice(3)
    const [row] = await device.tables.scan('events', { limit: 1 })
    if (row === undefined) throw new Error('no event')
    await device.tables.write([
      {
        op: 'put',
        store: 'events',
        row: Object.assign({}, row.row, {
          event: { attemptId: Array.isArray(row.key) ? row.key[0] : '', seq: 0 },
        }),
      },
    ])
    const { person } = showSettings(device)
    await person.click(screen.getByRole('button', { name: 'Check now' }))
    expect(await screen.findByText(/Some of it is damaged/)).toBeVisible()
    expect(screen.getByText('Put aside: 1 damaged record.')).toBeVisible()
    expect(screen.getByText(/The history is not whole in: All skills/)).toBeVisible()
  })
})

describe('a new learner', () => {
  it('finds nothing of the former one, whose data left as a file; settings stay', async () => {
    const downloads = watchDownloads()
    const device = await usedDevice(3)
    const { person, unmount, store } = showSettings(device)
    store.getState().setPreferences({ theme: 'light' })
    expect(screen.queryByRole('button', { name: /^2\. Remove/ })).toBeNull()
    await person.click(screen.getByRole('button', { name: /^1\. Save the present learner/ }))
    await person.click(await screen.findByRole('button', { name: /^2\. Remove/ }))
    await waitFor(() => expect(device.page.reloads).toBe(1))
    expect(downloads).toHaveLength(1)
    expect(device.journal.records).toEqual([])
    unmount()

    const next = showSettings(device)
    expect(await screen.findByText('0 in 0 attempts')).toBeVisible()
    expect(next.store.getState().preferences.theme).toBe('light')
  })
})

describe('erase everything', () => {
  it('needs the word typed, and then leaves nothing', async () => {
    const { person, device } = showSettings(await usedDevice(2))
    localStorage.setItem('pacs-ready.preferences', '{}')
    const button = screen.getByRole('button', { name: 'Erase everything' })
    await person.type(screen.getByLabelText('Type ERASE to confirm'), 'erase')
    expect(button).toBeDisabled()
    await person.clear(screen.getByLabelText('Type ERASE to confirm'))
    await person.type(screen.getByLabelText('Type ERASE to confirm'), 'ERASE')
    await person.click(button)
    expect(await screen.findByRole('heading', { name: 'Everything is erased' })).toBeVisible()
    expect(localStorage.getItem('pacs-ready.preferences')).toBeNull()
    await person.click(screen.getByRole('button', { name: 'Begin anew' }))
    expect(device.page.reloads).toBe(1)
  })
})

/** The first download as a file to upload. */
async function fileOf(downloads: ReturnType<typeof watchDownloads>): Promise<File> {
  const [download] = downloads
  if (download === undefined) throw new Error('nothing was downloaded')
  return fileToUpload(download.name, await download.file.arrayBuffer())
}
