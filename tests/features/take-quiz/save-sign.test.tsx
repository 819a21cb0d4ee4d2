import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { takeQuiz } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'

const button = (name: string) => screen.getByRole('button', { name })

async function onFailingDisk() {
  const disk = failingTables({ ...createMemoryTables(), durable: true })
  const app = await takeQuiz(
    ['single-choice', 'numeric'],
    'mode=practice',
    createTestDevice(undefined, disk.tables),
  )
  await screen.findByText(/^Saved/)
  return { disk, ...app }
}

describe('what the disk says', () => {
  it('is "Saved" with the time, to be read out when it changes', async () => {
    const { person } = await onFailingDisk()
    await person.click(button('I don’t know'))
    expect(await screen.findByText(/^Saved \d{1,2}:\d{2}/)).toHaveAttribute('role', 'status')
  })

  it('is "Not saved" when it is full: feedback comes all the same, and trying again works', async () => {
    const { disk, person } = await onFailingDisk()
    disk.fail('quota')
    await person.click(screen.getByRole('radio', { name: 'Right' }))
    await person.click(button('Submit'))
    expect(await screen.findByText('You chose this: right')).toBeVisible()
    expect(
      await screen.findByText('Not saved: this device is out of space. What you gave stays here.'),
    ).toBeVisible()
    await person.click(button('Next question'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Question 2 of 2' })).toBeVisible()
    expect(screen.getByText(/^Not saved/)).toBeVisible()
    await person.click(button('Try again'))
    expect(await screen.findByText(/^Not saved/)).toBeVisible()
    disk.recover()
    await person.click(button('Try again'))
    expect(await screen.findByText(/^Saved/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  it('lets what could not be saved be taken away as a file', async () => {
    const downloads = watchDownloads()
    const { disk, person } = await onFailingDisk()
    disk.fail('closed')
    await person.click(button('I don’t know'))
    expect(await screen.findByText('Not saved: the browser refused. What you gave stays here.')).toBeVisible()
    await person.click(button('Export'))
    await waitFor(() => expect(downloads).toHaveLength(1))
    const [file] = downloads
    expect(file?.name).toBe('pacs-ready-unsaved.json')
    expect(JSON.parse((await file?.file.text()) ?? '')).toMatchObject([
      { type: 'response', questionId: sampleId('single-choice'), response: { kind: 'dont-know' } },
    ])
  })

  it('is never "Saved" where nothing outlives the page', async () => {
    const device = createTestDevice({ kind: 'memory-only', reason: 'No storage.' }, createMemoryTables())
    const { person } = await takeQuiz(['single-choice', 'numeric'], 'mode=practice', device)
    expect(await screen.findByText('Kept until this page closes')).toBeVisible()
    await person.click(button('I don’t know'))
    expect(await screen.findByText('Kept until this page closes')).toBeVisible()
    expect(screen.queryByText(/^Saved/)).toBeNull()
  })
})
