import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Route, Switch } from 'wouter'
import type { CustomRole } from '#src/domain/catalog/role.ts'
import { copyRole } from '#src/state/edit-roles.ts'
import { loadCatalog } from '#src/content/load-catalog.ts'
import { RolePage } from '#src/features/roles/role-page.tsx'
import { createAppStore } from '#src/state/app-store.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

// jsdom has no modal dialogs.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true
  }
})

function showRole(roleId: string, device: TestDevice = createTestDevice()) {
  const app = (
    <Switch>
      <Route path="/roles/:roleId">{params => <RolePage key={params.roleId} roleId={params.roleId} />}</Route>
      <Route path="/roles">All roles</Route>
    </Switch>
  )
  return { device, ...showPage(app, device.services(), `/roles/${roleId}`) }
}

/** A device with a copy of the interface analyst, which is the chosen role. */
async function deviceWithCopy(): Promise<{ device: TestDevice; copy: CustomRole }> {
  const device = createTestDevice()
  const store = createAppStore(device.services())
  const loaded = await loadCatalog()
  if (loaded.kind === 'failed') throw new Error(loaded.reason)
  const analyst = loaded.catalog.roles.find(({ id }) => id === 'cpia-interface-analyst')
  if (analyst === undefined) throw new Error('no such role')
  const copy = await copyRole(store, analyst)
  store.getState().setPreferences({ roleId: copy.id })
  return { device, copy }
}

async function showCopy() {
  const { device, copy } = await deviceWithCopy()
  const shown = showRole(copy.id, device)
  await screen.findByRole('heading', { name: 'Interface analyst (my copy)', level: 1 })
  return { ...shown, copy }
}

describe('a shipped role', () => {
  it('shows every required level with the meaning of its evidence letter', async () => {
    showRole('cpia-interface-analyst')
    // Finding rows by their names is slow in a table of this size.
    const row = screen.getByText('Associations and DIMSE').closest('tr')
    if (row === null) throw new Error('it is not in the table')
    expect(within(row).getByText('90')).toBeVisible()
    expect(
      await within(row).findByText(/The role's own exam outline, or a published description/),
    ).toBeVisible()
    expect(screen.getByRole('table').querySelectorAll('th[scope="row"]')).toHaveLength(30)
  })

  it('says that its target was set by the authors, from when it is, and what it rests on', async () => {
    showRole('cpas-associate')
    const target = screen.getByRole('region', { name: 'Target set by the authors' })
    expect(await within(target).findByText(/^PARCA CPAS requirements of 2020/)).toBeVisible()
    expect(within(target).getByText(/No source publishes required levels/)).toBeVisible()
  })
})

describe('a copied role', () => {
  it('keeps a changed level when it is saved', async () => {
    const { person, device, copy, unmount } = await showCopy()
    const field = screen.getByRole('spinbutton', { name: 'Message syntax' })
    await person.clear(field)
    await person.type(field, '40')
    expect(screen.getByText('yours; the authors say 85')).toBeVisible()
    expect(screen.getByText('Not saved yet')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Save changes' }))
    expect(await screen.findByText('Saved.')).toBeVisible()
    unmount()

    const { store } = showRole(copy.id, device)
    await waitFor(() =>
      expect(store.getState().customRoles[0]?.required['hl7-syntax']).toEqual({ level: 40, evidence: 'P' }),
    )
  })

  it('is not saved while the shares of the domains do not add up to 100', async () => {
    const { person, store } = await showCopy()
    const share = screen.getByRole('spinbutton', { name: 'DICOM' })
    await person.clear(share)
    await person.type(share, '30')
    expect(screen.getByText('The shares add up to 95, not 100: give 5 more.')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Save changes' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('add up to 95')
    expect(store.getState().customRoles[0]?.importance['dicom']).toBe(35)
  })

  it('marks a level that is none', async () => {
    const { person, store } = await showCopy()
    const field = screen.getByRole('spinbutton', { name: 'Message syntax' })
    await person.clear(field)
    await person.type(field, '140')
    await person.click(screen.getByRole('button', { name: 'Save changes' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Some numbers need a look')
    expect(field).toHaveAccessibleDescription('Give a whole number from 0 to 100.')
    expect(store.getState().customRoles[0]?.required['hl7-syntax']?.level).toBe(85)
  })

  it('goes back to what is saved on "Revert"', async () => {
    const { person } = await showCopy()
    const name = screen.getByRole('textbox', { name: 'Name' })
    await person.type(name, ' for nights')
    await person.click(screen.getByRole('button', { name: 'Revert' }))
    expect(name).toHaveValue('Interface analyst (my copy)')
    expect(screen.getByRole('button', { name: 'Save changes' })).toBeDisabled()
  })

  it('asks before unsaved changes are left, and lets the person stay', async () => {
    const { person, copy } = await showCopy()
    await person.type(screen.getByRole('textbox', { name: 'Name' }), '!')
    window.location.hash = '/roles'
    const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' })
    await person.click(within(dialog).getByRole('button', { name: 'Stay and save' }))
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Interface analyst (my copy)!')
    expect(window.location.hash).toBe(`#/roles/${copy.id}`)

    window.location.hash = '/roles'
    await person.click(await screen.findByRole('button', { name: 'Leave, discard the changes' }))
    expect(await screen.findByText('All roles')).toBeVisible()
  })

  it('lets go without asking when nothing was changed', async () => {
    await showCopy()
    window.location.hash = '/roles'
    expect(await screen.findByText('All roles')).toBeVisible()
  })

  it('can be deleted, and the deletion undone', async () => {
    const { person, store, device, copy } = await showCopy()
    await person.click(screen.getByRole('button', { name: 'Delete this copy' }))
    expect(await screen.findByText(/“Interface analyst \(my copy\)” is deleted\./)).toBeVisible()
    expect(store.getState().customRoles).toEqual([])
    expect(device.stored.preferences).toMatchObject({ roleId: 'cpia-interface-analyst' })

    await person.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByRole('heading', { name: 'Interface analyst (my copy)', level: 1 })
    expect(device.stored.preferences).toMatchObject({ roleId: copy.id })
    const found = await device.tables.get('documents', ['role', copy.id])
    expect(found).toMatchObject({ id: copy.id })
  })
})

describe('a role that is not here', () => {
  it('is said to be so, with where copies live', async () => {
    showRole('head-of-everything')
    expect(await screen.findByRole('heading', { name: 'There is no such role here' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'See all roles' })).toHaveAttribute('href', '#/roles')
  })
})
