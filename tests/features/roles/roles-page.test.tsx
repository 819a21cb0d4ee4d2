import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '#src/content/load-catalog.ts'
import { RolesPage } from '#src/features/roles/roles-page.tsx'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice } from '#tests/state/test-device.ts'

function cardOf(name: string): HTMLElement {
  const card = screen.getByRole('heading', { name, level: 3 }).closest('li')
  if (card === null) throw new Error(`${name} has no card`)
  return card
}

describe('the roles', () => {
  it('are shown with what they are, what matters in them, and which one is chosen', async () => {
    showPage(<RolesPage />, createTestDevice().services())
    const manager = cardOf('PACS manager')
    expect(await within(manager).findByText('In the style of PARCA CPSM')).toBeVisible()
    expect(within(manager).getByText('Troubleshooting').nextSibling).toHaveTextContent('12 %')
    expect(within(cardOf('Entry-level administrator')).getByText('Your role')).toBeVisible()
    expect(within(manager).queryByText('Your role')).toBeNull()
  })

  it('can be chosen, and the choice is kept', async () => {
    const device = createTestDevice()
    const { person } = showPage(<RolesPage />, device.services())
    await person.click(screen.getByRole('button', { name: 'Choose this role: PACS manager' }))
    expect(within(cardOf('PACS manager')).getByText('Your role')).toBeVisible()
    expect(device.stored.preferences).toMatchObject({ roleId: 'cpsm-manager' })
  })

  it('can be copied; the copy opens to be changed and is listed from then on', async () => {
    const device = createTestDevice()
    const { person, unmount } = showPage(<RolesPage />, device.services())
    const copy = screen.getByRole('button', { name: 'Edit a copy: Interface analyst' })
    await waitFor(() => expect(copy).toBeEnabled())
    await person.click(copy)
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/roles\/cpia-interface-analyst-/))
    unmount()

    showPage(<RolesPage />, device.services())
    await screen.findByRole('heading', { name: 'My copies' })
    const card = cardOf('Interface analyst (my copy)')
    expect(within(card).getByText('Copied from Interface analyst')).toBeVisible()
  })

  it('stay usable when their descriptions cannot be fetched, which can be tried again', async () => {
    let isOnline = false
    const services = createTestDevice().services({
      loadCatalog: async () => (isOnline ? loadCatalog() : { kind: 'failed', reason: 'No connection.' }),
    })
    const { person } = showPage(<RolesPage />, services)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'No connection. Names and numbers are complete',
    )
    expect(screen.getByRole('button', { name: 'Choose this role: PACS associate' })).toBeEnabled()
    expect(screen.getByRole('button', { name: 'Edit a copy: PACS associate' })).toBeDisabled()
    isOnline = true
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('In the style of PARCA CPSM')).toBeVisible()
  })
})
