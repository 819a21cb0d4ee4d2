import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Route, Switch } from 'wouter'
import { RouteBoundary } from '#src/app/route-boundary.tsx'
import { showPage } from '#tests/features/show-page.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

function Broken(): never {
  throw new Error('the table has no rows')
}

function ChunkGone(): never {
  throw new TypeError('Failed to fetch dynamically imported module: https://host.test/assets/report-1.js')
}

function showApp(path: string) {
  const device = createTestDevice()
  const app = (
    <RouteBoundary>
      <Switch>
        <Route path="/">Start</Route>
        <Route path="/broken" component={Broken} />
        <Route path="/gone" component={ChunkGone} />
      </Switch>
    </RouteBoundary>
  )
  return { device, ...showPage(app, device.services(), path) }
}

// React tells the console of every error a boundary catches.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

describe('a page that fails', () => {
  it('says so in plain words, keeps the detail for a report, and moves focus there', async () => {
    showApp('/broken')
    const heading = await screen.findByRole('heading', { name: 'This page stopped working' })
    await waitFor(() => expect(heading).toHaveFocus())
    expect(screen.getByText('Error: the table has no rows')).toBeInTheDocument()
  })

  it('lets the person go on from the start', async () => {
    const { person } = showApp('/broken')
    await person.click(await screen.findByRole('link', { name: 'Go to the start' }))
    expect(await screen.findByText('Start')).toBeInTheDocument()
    expect(screen.queryByRole('heading')).toBeNull()
  })

  it('saves the data to a file with one click', async () => {
    const downloads = watchDownloads()
    const { person } = showApp('/broken')
    await person.click(await screen.findByRole('button', { name: 'Save my data to a file' }))
    expect(await screen.findByText(/Handed to the browser as pacsready-2026-01-31/)).toBeInTheDocument()
    expect(downloads.map(({ name }) => name)).toEqual(['pacsready-2026-01-31-0900.pacsready-backup'])
  })

  it('tells a part of the app that is missing after an update from a fault, and reloads', async () => {
    const { person, device } = showApp('/gone')
    expect(await screen.findByRole('heading', { name: 'This page could not be loaded' })).toBeInTheDocument()
    await person.click(screen.getByRole('button', { name: 'Reload this page' }))
    expect(device.page.reloads).toBe(1)
  })
})
