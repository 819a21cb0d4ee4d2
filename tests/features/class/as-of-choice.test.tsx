import { screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { pathsOfClass } from '#src/domain/class-paths.ts'
import { studentIdOf } from '#src/domain/class-reading/person-name.ts'
import { ClassQuestionPage } from '#src/features/class/class-question-page.tsx'
import { CollectPage } from '#src/features/class/collect-page.tsx'
import { GapMapPage } from '#src/features/class/gap-map-page.tsx'
import { QuestionAnalysisPage } from '#src/features/class/question-analysis-page.tsx'
import { RecalibrationPage } from '#src/features/class/recalibration-page.tsx'
import { StudentPage } from '#src/features/class/student-page.tsx'
import { createClassStore } from '#src/storage/class-store.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { choice, correctionOf, known, minute, tuesday } from '#tests/domain/class-reading/make-assignments.ts'
import { seedClass } from '#tests/features/class/seed-class.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice } from '#tests/state/test-device.ts'

vi.setConfig({ testTimeout: 60_000 })

const one = known(choice('first-question', 'a'))
const two = known(choice('second-question', 'b'))
const corrections = [
  correctionOf(one, choice('first-question', 'b'), { reason: 'Typo' }),
  correctionOf(two, null, { atUtc: tuesday + minute, reason: 'Two are right' }),
]
const studentId = studentIdOf({ name: 'Ada', className: '4b', deviceId: '', attemptId: '' })

/** A class of one student whose two questions were corrected, on a page that was opened as of a moment. */
async function openCorrected(page: (ids: readonly string[]) => ReactNode, asOfUtc: number | null = null) {
  const tables = { ...createMemoryTables(), durable: true }
  const { assignmentId } = await seedClass(tables, { names: ['Ada'], questions: [one, two], seed: 'right' })
  await createClassStore(tables).write({ records: corrections })
  const device = createTestDevice({ kind: 'ready', quarantined: 0 }, tables)
  device.clock.now = tuesday + 24 * 60 * minute
  const ids = [assignmentId]
  const shown = showPage(page(ids), device.services(), pathsOfClass(ids, asOfUtc).gapMap())
  return { ...shown, ids }
}

const pages: Readonly<Record<string, (ids: readonly string[]) => ReactNode>> = {
  'gap map': ids => <GapMapPage assignmentIds={ids} />,
  'question analysis': ids => <QuestionAnalysisPage assignmentIds={ids} skill="" />,
  'one question': ids => <ClassQuestionPage assignmentIds={ids} address="first-question" />,
  student: ids => <StudentPage assignmentIds={ids} studentId={studentId} />,
  collect: ids => <CollectPage assignmentIds={ids} />,
  recalibration: ids => <RecalibrationPage assignmentIds={ids} />,
}

const field = () => screen.findByLabelText('Scores as of', {}, { timeout: 20_000 })

it.each(Object.entries(pages))(
  'the page %s offers now and the time before each correction',
  async (_, page) => {
    const { person } = await openCorrected(page)
    const select = await field()
    expect([...select.querySelectorAll('option')].map(option => option.textContent)).toEqual([
      'now',
      expect.stringMatching(/^before question 2 counted for nobody, 3 Mar 2026, \d\d:01$/),
      expect.stringMatching(/^before question 1 got another key, 3 Mar 2026, \d\d:00$/),
    ])
    expect(screen.queryByText('Earlier scores.')).toBeNull()
    await person.selectOptions(select, String(tuesday - 1))
    expect(await screen.findByText('Earlier scores.')).toBeVisible()
    // Whoever chose with the keyboard can choose again.
    expect(await field()).toHaveFocus()
    for (const link of within(screen.getByRole('navigation', { name: 'This class' })).getAllByRole('link')) {
      expect(link).toHaveAttribute('href', expect.stringContaining(`~${tuesday - 1}`))
    }
  },
)

it('an address names the moment, and the way back in the browser leads to now', async () => {
  const { person } = await openCorrected(ids => <CollectPage assignmentIds={ids} />, tuesday)
  const score = () => screen.getByRole('list', { name: 'Results, worst first' }).textContent
  await screen.findByText('Earlier scores.')
  expect(screen.getByText('Earlier scores.').closest('p')).toHaveTextContent(
    'scored with the keys as they were on 3 Mar 2026',
  )
  expect(await field()).toHaveValue(String(tuesday))
  expect(score()).toContain(' of 2')
  await person.selectOptions(await field(), '')
  await waitFor(() => expect(score()).toContain(' of 1'))
  expect(screen.queryByText('Earlier scores.')).toBeNull()
  window.history.back()
  await waitFor(() => expect(score()).toContain(' of 2'))
  expect(await field()).toHaveValue(String(tuesday))
})

it('nothing is to be chosen where nothing was corrected', async () => {
  const device = createTestDevice()
  const { assignmentId } = await seedClass(device.tables, { names: ['Ada'], questions: [one, two] })
  showPage(
    <CollectPage assignmentIds={[assignmentId]} />,
    device.services(),
    pathsOfClass([assignmentId], null).collect(),
  )
  await screen.findByRole('list', { name: 'Results, worst first' })
  expect(screen.queryByLabelText('Scores as of')).toBeNull()
})
