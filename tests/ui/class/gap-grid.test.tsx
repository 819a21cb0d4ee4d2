import { fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { GapGrid, type GridSorting } from '#src/ui/class/gap-grid.tsx'
import type { GridStudent } from '#src/ui/class/grid-row.tsx'
import type { MapMark } from '#src/ui/class/map-mark.ts'

const groups = [
  {
    id: 'dicom',
    name: 'DICOM',
    skills: [
      { id: 'a', name: 'Data model', below: 2, share: 2 / 3 },
      { id: 'b', name: 'DICOMweb', below: 0, share: 0 },
    ],
  },
  { id: 'hl7', name: 'HL7', skills: [{ id: 'c', name: 'Message syntax', below: 1, share: 1 / 3 }] },
]

const student = (id: string, name: string, below: number, marks: readonly MapMark[]): GridStudent => ({
  id,
  name,
  href: `#/student/${id}`,
  below,
  marks,
})

const three = [
  student('1', 'Ada', 2, ['below', 'meets', 'below']),
  student('2', '<img src=x onerror=alert(1)>', 1, ['below', 'none', 'open']),
  student('3', '=HYPERLINK("x")', 0, ['leans-meets', 'leans-below', 'meets']),
]

function showGrid(students: readonly GridStudent[], sorting: GridSorting) {
  const onSort = vi.fn<(column: string) => void>()
  const onGo = vi.fn<(place: { studentId: string; skill: string } | null) => void>()
  render(
    <GapGrid
      label="Gap map"
      groups={groups}
      students={students}
      sorting={sorting}
      onSort={onSort}
      onGo={onGo}
    />,
  )
  return { onSort, onGo, person: userEvent.setup({ delay: null }) }
}

const byName: GridSorting = { column: 'name', direction: 'ascending' }
const table = () => screen.getByRole('grid', { name: 'Gap map' })

it('says every verdict in words', () => {
  showGrid(three, byName)
  const row = within(table()).getByRole('row', { name: /^Ada/ })
  expect(within(row).getAllByRole('cell').map(words)).toEqual(['2', 'below', 'meets', 'below'])
  expect(screen.getByRole('columnheader', { name: 'DICOM' })).toHaveAttribute('colspan', '2')
  const ofClass = within(table()).getByRole('row', { name: /^Below, of 3/ })
  expect(within(ofClass).getAllByRole('cell').map(words)).toEqual(['counted per skill', '2', '0', '1'])
})

/** What is heard of a cell. */
function words(cell: HTMLElement): string {
  return cell.querySelector('.visually-hidden')?.textContent ?? cell.textContent
}

it('shows hostile names as text', () => {
  showGrid(three, byName)
  expect(screen.getByRole('link', { name: '<img src=x onerror=alert(1)>' })).toHaveAttribute(
    'href',
    '#/student/2',
  )
  expect(document.querySelector('img')).toBeNull()
})

it('is one tab stop in which the arrow keys move, out to the headings', async () => {
  const { onGo, person } = showGrid(three, byName)
  await person.tab()
  expect(screen.getByRole('link', { name: 'Ada' })).toHaveFocus()
  await person.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}')
  expect(onGo).toHaveBeenLastCalledWith({ studentId: '2', skill: 'a' })
  expect(document.activeElement).toHaveTextContent('below')
  await person.keyboard('{ArrowRight}')
  expect(onGo).toHaveBeenLastCalledWith({ studentId: '2', skill: 'b' })
  await person.keyboard('{Control>}{Home}{/Control}')
  expect(screen.getByRole('button', { name: 'Student' })).toHaveFocus()
  expect(onGo).toHaveBeenLastCalledWith(null)
  await person.tab()
  expect(table()).not.toContainElement(
    document.activeElement instanceof HTMLElement ? document.activeElement : null,
  )
  expect(table().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
})

it('tells the cell that is clicked', () => {
  const { onGo } = showGrid(three, byName)
  const row = within(table()).getByRole('row', { name: /^Ada/ })
  fireEvent.focus(within(row).getAllByRole('cell')[3] ?? row)
  expect(onGo).toHaveBeenLastCalledWith({ studentId: '1', skill: 'c' })
})

it('sorts by its headings and says by which', async () => {
  const { onSort, person } = showGrid(three, { column: 'b', direction: 'descending' })
  expect(screen.getByRole('columnheader', { name: 'DICOMweb' })).toHaveAttribute('aria-sort', 'descending')
  expect(screen.getByRole('columnheader', { name: 'Student' })).not.toHaveAttribute('aria-sort')
  await person.click(screen.getByRole('button', { name: 'Message syntax' }))
  await person.click(screen.getByRole('button', { name: 'Skills below' }))
  expect(onSort.mock.calls).toEqual([['c'], ['below']])
})

const many = Array.from({ length: 500 }, (_, at) =>
  student(String(at), `Student ${at}`, 1, ['below', 'meets', 'open']),
)

it('draws of many students those near the window, and all on paper', () => {
  showGrid(many, byName)
  const grid = table()
  const drawn = () => grid.querySelectorAll('tbody a').length
  expect(drawn()).toBeLessThan(80)
  expect(grid).toHaveAttribute('aria-rowcount', '503')
  fireEvent(window, new Event('beforeprint'))
  expect(drawn()).toBe(500)
  fireEvent(window, new Event('afterprint'))
  expect(drawn()).toBeLessThan(80)
})

it('goes by keyboard to rows that were not drawn', async () => {
  const { onGo, person } = showGrid(many, byName)
  await person.tab()
  await person.keyboard('{ArrowRight}{Control>}{End}{/Control}')
  expect(onGo).toHaveBeenLastCalledWith({ studentId: '499', skill: 'c' })
  expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '503')
})

it('holds a class of nobody', () => {
  showGrid([], byName)
  expect(within(table()).getByRole('row', { name: /^Below, of 0/ })).toBeVisible()
})
