import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { OwnBanksPage } from '#src/features/banks/own-banks-page.tsx'
import { csvTemplate, yamlTemplate } from '#src/exchange/own-bank/own-bank-templates.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { ownBankActions } from '#src/state/own-bank-actions.ts'
import type { OwnBankTools } from '#src/state/own-bank-tools.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { fileToUpload } from '#tests/features/file-to-upload.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

/** A file as a person chooses it; jsdom's cannot be read as a whole. */
function fileOf(name: string, text: string): File {
  const bytes = new TextEncoder().encode(text)
  return Object.assign(fileToUpload(name, bytes.buffer), { arrayBuffer: async () => bytes.buffer })
}

const table = () => fileOf('Spring course.csv', csvTemplate)
const yaml = (text = yamlTemplate) => fileOf('bank.yaml', text)

function openPage(device: TestDevice = createTestDevice()) {
  // jsdom has nothing to scroll.
  window.scrollTo = () => undefined
  const page = showPage(<OwnBanksPage />, device.services(), '/own-banks')
  const choose = (file: File) => page.person.upload(screen.getByLabelText('Bank to import'), file)
  return { device, ...page, choose }
}

const bankCard = (name: string) => screen.findByRole('article', { name })

async function openWithBank(device?: TestDevice) {
  const page = openPage(device)
  await page.choose(yaml())
  await page.person.click(await screen.findByRole('button', { name: 'Import 3 questions' }))
  await bankCard('My first bank')
  return page
}

describe('the page for own questions', () => {
  it('says that there are none yet, and hands out templates that can be imported as they are', async () => {
    const downloads = watchDownloads()
    onTestFinished(() => void vi.restoreAllMocks())
    const { person, choose } = openPage()
    expect(await screen.findByText(/^There are none yet/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Template for a spreadsheet (CSV)' }))
    await person.click(screen.getByRole('button', { name: 'Template in YAML' }))
    await waitFor(() => expect(downloads).toHaveLength(2))
    expect(downloads.map(({ name }) => name)).toEqual([
      'pacsready-bank-template.csv',
      'pacsready-bank-template.yaml',
    ])
    for (const { name, file } of downloads) {
      await choose(fileOf(name, await file.text()))
      expect(await screen.findByRole('button', { name: /^Import \d questions$/ })).toBeEnabled()
    }
  })

  it('lists what another tab has imported, without being asked', async () => {
    const { device } = openPage()
    expect(await screen.findByText(/^There are none yet/)).toBeVisible()
    const elsewhere = ownBankActions(createAppStore(device.services()))
    const reading = await elsewhere.readFile(yaml(), {
      bankId: undefined,
      onStep: () => {},
      signal: new AbortController().signal,
    })
    if (reading.kind !== 'read') throw new Error(reading.kind)
    await elsewhere.keep(reading.bank, true)
    expect(await bankCard('My first bank')).toBeVisible()
    expect(screen.queryByText(/^There are none yet/)).toBeNull()
  })

  it('shows what is in a file, down to each question with its key, and imports it under a name', async () => {
    const { choose, person, store } = openPage()
    await choose(table())
    const heading = await screen.findByRole('heading', { name: 'Spring course: 5 questions' })
    expect(heading).toHaveFocus()
    expect(
      within(screen.getByRole('region', { name: 'Questions by skill and level' }))
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toContain('Message syntax011')
    await person.click(screen.getByText('Which field of an HL7 v2 message holds its control ID?'))
    await person.click(await screen.findByRole('radio', { name: /MSH-10/ }))
    await person.click(screen.getByRole('button', { name: 'Show the key and reasons' }))
    expect(screen.getByText('Your response would score 100 %.')).toBeVisible()
    expect(store.getState().evidence.questions.size).toBe(0)

    const name = screen.getByRole('textbox', { name: 'Name on this device' })
    await person.clear(name)
    await person.type(name, 'HL7 evening')
    await person.click(screen.getByRole('button', { name: 'Import 5 questions' }))
    expect(await screen.findByText('HL7 evening was imported: 5 questions.')).toBeVisible()
    expect(await bankCard('HL7 evening')).toHaveTextContent('5 questions5 skillsspring-course')
    expect(store.getState().outline.index.filter(({ id }) => id.startsWith('own-'))).toHaveLength(5)
  })

  it('lists what is wrong by line and column, and imports nothing', async () => {
    const { choose, store } = openPage()
    await choose(
      fileOf('a.csv', csvTemplate.replace(',40,single-choice', ',50,single-choice').replace('a,c', 'a,z')),
    )
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^!?a\.csv has 2 problems, so nothing was imported/,
    )
    expect(screen.getAllByText(/^Line/).map(line => line.parentElement?.textContent)).toEqual([
      expect.stringContaining('Line 2level50 is not possible here.'),
      expect.stringContaining('Line 3keyThe key names "z", which is no option.'),
    ])
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull()
    expect(store.getState().outline.ownBanks).toBeUndefined()
  })

  it('says of a file as a whole what is wrong with it', async () => {
    const { choose } = openPage()
    await choose(fileOf('slides.json', '%PDF-1.7'))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'slides.json: This is a PDF. Choose a bank as JSON, YAML or CSV. Nothing was imported.',
    )
  })

  it('takes a file that is dropped, and one only', async () => {
    openPage()
    const zone = screen.getByLabelText('Bank to import').parentElement
    if (zone === null) throw new Error('there is nowhere to drop')
    fireEvent.drop(zone, { dataTransfer: { files: [table(), yaml()] } })
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose one file at a time.')
    fireEvent.drop(zone, { dataTransfer: { files: [table()] } })
    expect(await screen.findByRole('button', { name: 'Import 5 questions' })).toBeVisible()
  })

  it('tells how far reading is, and stops it', async () => {
    const device = createTestDevice()
    const services = device.services()
    let stopped = false
    const readFile: OwnBankTools['readFile'] = (_request, { onStep, signal }) => {
      onStep({ step: 'checking', done: 40, of: 120 })
      signal.addEventListener('abort', () => {
        stopped = true
      })
      return new Promise(() => {})
    }
    const { person } = showPage(
      <OwnBanksPage />,
      {
        ...services,
        async loadClassTools() {
          const tools = await services.loadClassTools()
          return {
            ...tools,
            loadOwnBankTools: async () => ({ ...(await tools.loadOwnBankTools()), readFile }),
          }
        },
      },
      '/own-banks',
    )
    await person.upload(screen.getByLabelText('Bank to import'), table())
    expect(await screen.findByText(/^Reading/)).toHaveTextContent('Reading Spring course.csv: 120 questions')
    expect(screen.getByRole('progressbar', { name: 'Questions checked' })).toHaveAttribute('value', '40')
    await person.click(screen.getByRole('button', { name: 'Stop' }))
    expect(screen.getByText('Reading was stopped. Nothing was imported.')).toBeVisible()
    expect(stopped).toBe(true)
  })

  it('F34: says of the same file that it is there already', async () => {
    const { choose, person } = await openWithBank()
    await choose(yaml())
    expect(await screen.findByText(/This bank is already there, as/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Import|^Use/ })).toBeNull()
    await person.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.getAllByRole('article')).toHaveLength(1)
  })

  it('F35: lets the person choose what an id stands for, and change their mind', async () => {
    const { choose, person } = await openWithBank()
    const changed = yamlTemplate.replace('level: 40', 'level: 60')
    await choose(yaml(changed))
    expect(await screen.findByText(/has the same id/)).toHaveTextContent('2 the same in both')
    await person.click(screen.getByRole('button', { name: 'Keep using the old ones' }))
    const card = await bankCard('My first bank')
    await person.click(await within(card).findByText('1 other version kept'))
    const other = () => within(card).getByLabelText('Version').textContent
    const before = other()
    await person.click(within(card).getByRole('button', { name: 'Use this version' }))
    await waitFor(() => expect(other()).not.toBe(before))
    await choose(yaml(changed))
    expect(await screen.findByText(/This bank is already there/)).toBeVisible()
    await choose(yaml())
    await person.click(await screen.findByRole('button', { name: 'Import as a bank of its own' }))
    await person.click(await screen.findByRole('button', { name: 'Import 3 questions' }))
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2))
    expect(screen.getByText('my-first-bank-2')).toBeVisible()
  })

  it('F42: warns of another bank of the same name', async () => {
    const { choose } = await openWithBank()
    await choose(yaml(yamlTemplate.replace('id: my-first-bank', 'id: another')))
    expect(await screen.findByText(/Another bank on this device goes by this name/)).toBeVisible()
  })

  it('F9: says that there was no space, keeps the file in sight, and can be tried again', async () => {
    const failing = failingTables({ ...createMemoryTables(), durable: true })
    const { choose, person } = openPage(createTestDevice(undefined, failing.tables))
    await choose(yaml())
    const button = await screen.findByRole('button', { name: 'Import 3 questions' })
    failing.fail('quota')
    await person.click(button)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing was imported. There is not enough space on this device.',
    )
    expect(screen.queryByRole('article')).toBeNull()
    failing.recover()
    await person.click(button)
    await bankCard('My first bank')
  })

  it('renames a bank, and says that it needs a name', async () => {
    const { person } = await openWithBank()
    const card = await bankCard('My first bank')
    await person.click(within(card).getByRole('button', { name: 'Rename' }))
    const field = screen.getByRole('textbox', { name: 'Name of the bank' })
    expect(field).toHaveFocus()
    await person.clear(field)
    await person.keyboard('{Enter}')
    expect(await screen.findByText('A bank needs a name.')).toBeVisible()
    await person.type(field, 'Autumn{Enter}')
    expect(await bankCard('Autumn')).toBeVisible()
  })

  it('exports a bank as a file that is the same bank', async () => {
    const downloads = watchDownloads()
    onTestFinished(() => void vi.restoreAllMocks())
    const { person, choose } = await openWithBank()
    await person.click(within(await bankCard('My first bank')).getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(downloads).toHaveLength(1))
    const [exported] = downloads
    expect(exported?.name).toBe('pacsready-bank-my-first-bank.json')
    await choose(fileOf('exported.json', (await exported?.file.text()) ?? ''))
    expect(await screen.findByText(/This bank is already there/)).toBeVisible()
  })

  it('F31: deletes a bank and brings it back, and tells that an open attempt keeps its questions', async () => {
    const { person, store } = await openWithBank()
    await person.click(within(await bankCard('My first bank')).getByRole('button', { name: 'Take a quiz' }))
    const ids = /questions=([\w,-]+)/.exec(window.location.hash)?.[1]?.split(',') ?? []
    expect(ids.toSorted()).toEqual([
      'own-13-my-first-bank-control-id',
      'own-13-my-first-bank-pick-mrn',
      'own-13-my-first-bank-same-in-both',
    ])
    await store.getState().startQuiz({ questions: ids })
    store.getState().completeStart()
    await waitFor(() => expect(store.getState().attempts).toHaveLength(1))

    await person.click(within(await bankCard('My first bank')).getByRole('button', { name: 'Delete' }))
    expect(await screen.findByText(/was deleted/)).toHaveTextContent(
      'My first bank was deleted. What was answered stays and counts, and the attempt that is open keeps its questions: it can be finished.',
    )
    expect(screen.queryByRole('article')).toBeNull()
    const undo = screen.getByRole('button', { name: 'Undo' })
    expect(undo).toHaveFocus()
    await person.click(undo)
    expect(await bankCard('My first bank')).toBeVisible()
  })

  it('says that nothing outlives the page where the browser keeps nothing', async () => {
    const device = createTestDevice({ kind: 'memory-only', reason: 'x' }, createMemoryTables())
    const { choose, person } = openPage(device)
    await choose(yaml())
    await person.click(await screen.findByRole('button', { name: 'Import 3 questions' }))
    expect(await screen.findByText(/It ends with this page: this browser keeps nothing/)).toBeVisible()
  })
})
