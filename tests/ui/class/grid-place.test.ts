import { expect, it } from 'vitest'
import { type GridPlace, placeAfterKey } from '#src/ui/class/grid-place.ts'

const last = { row: 9, column: 4 }
const press = (key: string, from: GridPlace, ctrlKey = false) =>
  placeAfterKey({ key, ctrlKey, metaKey: false }, from, last, 3)

it.each([
  ['ArrowUp', { row: 4, column: 2 }, { row: 3, column: 2 }],
  ['ArrowDown', { row: 4, column: 2 }, { row: 5, column: 2 }],
  ['ArrowLeft', { row: 4, column: 2 }, { row: 4, column: 1 }],
  ['ArrowRight', { row: 4, column: 2 }, { row: 4, column: 3 }],
  ['PageUp', { row: 4, column: 2 }, { row: 1, column: 2 }],
  ['PageDown', { row: 4, column: 2 }, { row: 7, column: 2 }],
  ['Home', { row: 4, column: 2 }, { row: 4, column: 0 }],
  ['End', { row: 4, column: 2 }, { row: 4, column: 4 }],
])('%s leads from %o to %o', (key, from, to) => {
  expect(press(key, from)).toEqual(to)
})

it.each([
  ['ArrowUp', { row: 0, column: 0 }],
  ['ArrowLeft', { row: 0, column: 0 }],
  ['PageUp', { row: 0, column: 0 }],
  ['ArrowDown', { row: 9, column: 4 }],
  ['ArrowRight', { row: 9, column: 4 }],
  ['PageDown', { row: 9, column: 4 }],
])('%s stays at the edge %o', (key, from) => {
  expect(press(key, from)).toEqual(from)
})

it('goes to the corners with Ctrl', () => {
  expect(press('Home', { row: 4, column: 2 }, true)).toEqual({ row: 0, column: 0 })
  expect(press('End', { row: 4, column: 2 }, true)).toEqual({ row: 9, column: 4 })
})

it.each(['Tab', 'Enter', 'a', 'Escape'])('leaves %s alone', key => {
  expect(press(key, { row: 1, column: 1 })).toBeNull()
})
