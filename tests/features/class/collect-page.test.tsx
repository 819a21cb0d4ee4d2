import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { classPaths } from '#src/domain/class-paths.ts'
import { CollectPage } from '#src/features/class/collect-page.tsx'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import type { Tables } from '#src/storage/tables.ts'
import { idOf } from '#tests/domain/class-reading/make-assignments.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'
import { fileToUpload } from '#tests/features/file-to-upload.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { handedOut, keepHandedOut, sent, sentFile } from '#tests/state/classroom/sealed-class.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const handed = await handedOut()
const { assignmentId } = handed.assignment

const roster = ['Ana', 'Ben', 'Dora'].map(name => ({ name, className: '4b', extraMinutes: 0 }))

async function openPage(tables: Tables = { ...createMemoryTables(), durable: true }) {
  await keepHandedOut(tables, handed, roster)
  const device = createTestDevice({ kind: 'ready', quarantined: 0 }, tables)
  device.clock.now = Date.UTC(2026, 2, 6)
  const page = showPage(
    <CollectPage assignmentIds={[assignmentId]} />,
    device.services(),
    classPaths.collect([assignmentId]),
  )
  await screen.findByRole('heading', { name: 'Take files in' })
  return { ...page, device }
}

/** As the browser hands it over. */
async function upload(file: File): Promise<File> {
  return fileToUpload(file.name, await file.arrayBuffer())
}

const fileField = () => screen.getByLabelText('Files or zips')
const summary = () => screen.findByText(/^Done\. /)

const listName = 'Results, worst first'

/** The text of every result listed, once there are so many. */
function results(count: number): Promise<string[]> {
  return waitFor(() => {
    const list = screen.getByRole('list', { name: listName })
    const items = [...list.children].map(item => item.textContent)
    if (items.length !== count) throw new Error(`there are ${items.length}`)
    return items
  })
}

describe('collecting results', () => {
  it('takes files in, says what became of each and who has sent nothing', async () => {
    const { person, device } = await openPage()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Collect results')
    expect(screen.getByText('3 people on the roster.', { exact: false })).toBeInTheDocument()
    const foreign = await testKey()
    const other = { ...handed, key: foreign }
    device.persistence.answer = 'persisted'
    await person.upload(fileField(), [
      await upload(await sentFile(handed, sent(handed, 'Ana', 'aaaa'))),
      await upload(await sentFile(handed, sent(handed, 'Ben', 'ab-b'))),
      await upload(await sentFile(other, sent(handed, 'Cleo'), 'cleo')),
      fileToUpload('photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]).buffer),
    ])
    expect(await summary()).toHaveTextContent('Done. 2 taken in, 0 here already, 2 not taken in.')
    expect(device.persistence.asked).toBe(1)
    expect(await screen.findByText(/^All this is kept in this browser only/)).toHaveTextContent(
      'The browser promised not to delete it by itself.',
    )
    const refused = screen.getByRole('heading', { name: 'Not taken in' }).parentElement
    expect(refused).toHaveTextContent(/cleo\.pacsready-result.*with the fingerprint [0-9A-Z-]{19}/)
    expect(refused).toHaveTextContent(/photo\.png/)
    const [ana, ben] = (await results(2)).toSorted()
    expect(ana).toMatch(/^Ana, 4b4 of 4Ana\.pacsready-result/)
    expect(ben).toMatch(/^Ben, 4b1 of 4 3 answeredBen\.pacsready-result/)
    const missing = screen.getByRole('heading', { name: 'Nothing sent yet' }).parentElement
    expect(missing).toHaveTextContent('1 person on the roster')
    expect(missing).toHaveTextContent('Dora')
    expect(missing).not.toHaveTextContent('Ana')
  })

  it('F56: dropping the same again changes nothing and says so', async () => {
    const { person } = await openPage()
    const file = await upload(await sentFile(handed, sent(handed, 'Ana')))
    await person.upload(fileField(), [file])
    await summary()
    await person.upload(fileField(), [await upload(await sentFile(handed, sent(handed, 'Ana')))])
    await screen.findByText(/^Done\. 0 taken in, 1 here already/)
    expect(await results(1)).toHaveLength(1)
  })

  it('F54, F58, F59: shows per file a forged score, one attempt under two names, another version', async () => {
    const { person } = await openPage()
    const forged = { ...sent(handed, 'Eve', 'bbbb'), reported: { score: 4, answered: 4, asked: 4 } }
    const ana = sent(handed, 'Ana')
    const { assignment: own } = ana.attempt
    if (own === undefined) throw new Error('it is at an assignment')
    const stolen = {
      ...ana,
      resultId: idOf('stolen'),
      attempt: { ...ana.attempt, assignment: { ...own, name: 'Ben' } },
    }
    const old = sent(handed, 'Dora', 'aaaa', { assigned: { assignmentHash: 'old-version_' } })
    const payloads = [forged, ana, stolen, old]
    await person.upload(
      fileField(),
      await Promise.all(payloads.map(async one => upload(await sentFile(handed, one)))),
    )
    expect(await summary()).toHaveTextContent('4 taken in')
    const listed = await results(4)
    const of = (name: string) => listed.find(text => text.startsWith(name))
    expect(of('Eve')).toMatch(/Reported 4 of 4.*scored again it is 0 of 4/)
    expect(of('Ben')).toMatch(/same attempt came as Ana, 4b too/)
    expect(of('Dora')).toMatch(/Of version old-version_; read here is/)
    // Worst first.
    expect(listed.at(-1)).toMatch(/^Dora/)
    await person.click(screen.getByRole('radio', { name: 'Counting nowhere (1)' }))
    expect(await results(1)).toEqual([of('Dora')])
  })

  it('shows no name anywhere while names are hidden', async () => {
    const { person, device } = await openPage()
    await person.upload(fileField(), [
      await upload(await sentFile(handed, sent(handed, 'Ana'))),
      await upload(await sentFile(handed, sent(handed, 'ana'), 'copy of Ana')),
      fileToUpload('Ben.txt', new TextEncoder().encode('no result').buffer),
    ])
    await summary()
    expect(document.body).toHaveTextContent(/Ana/)
    await person.click(screen.getByRole('checkbox', { name: 'Hide names' }))
    expect(document.body).not.toHaveTextContent(/Ana|Ben|Dora/i)
    expect(await results(2)).toContainEqual(expect.stringMatching(/^Student 1(?:4 of 4).*accents or spaces/))
    await waitFor(() => expect(device.stored.hidesNames).toBe(true))
  })

  it('removes a result and puts it back', async () => {
    const { person } = await openPage()
    await person.upload(fileField(), [await upload(await sentFile(handed, sent(handed, 'Ana')))])
    await summary()
    await person.click(await screen.findByRole('button', { name: 'Remove the result of Ana, 4b' }))
    const notice = await screen.findByText('The result of Ana, 4b is removed.')
    await waitFor(() => expect(screen.queryByRole('list', { name: listName })).not.toBeInTheDocument())
    expect(notice).toBeInTheDocument()
    await person.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await results(1)).toHaveLength(1)
  })

  it('keeps results of other assignments with those, and leads there', async () => {
    const { person } = await openPage()
    const other = { ...handed.assignment, assignmentId: idOf('other'), title: 'Tuesday' }
    await person.upload(fileField(), [
      await upload(await sentFile(handed, sent({ ...handed, assignment: other }, 'Ana'))),
    ])
    expect(await screen.findByRole('link', { name: 'Tuesday' })).toHaveAttribute(
      'href',
      `#${classPaths.collect([idOf('other')])}`,
    )
    expect(
      await screen.findByRole('link', { name: `Results of assignment ${idOf('other').slice(0, 8)}` }),
    ).toBeInTheDocument()
  })
})
