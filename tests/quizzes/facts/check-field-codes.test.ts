import { expect, it } from 'vitest'
import { checkFieldCodes } from '#tests/quizzes/facts/check-field-codes.ts'

it.each(['It says status W in OBX-11.', 'With control CA in ORC-1 it is over.', 'A code in OBX-5 is found.'])(
  'finds nothing in: %s',
  text => {
    expect(checkFieldCodes(text)).toEqual([])
  },
)

it.each([
  ['It says status Q in OBX-11.', 'status Q in OBX-11', 'table 0085 has no code Q'],
  ['It says status F in OBX-5.', 'status F in OBX-5', 'OBX-5 has no table of codes'],
  ['It says code AA in XYZ-1 twice.', 'code AA in XYZ-1', 'XYZ-1 has no table of codes'],
])('finds what is wrong in: %s', (text, found, message) => {
  expect(checkFieldCodes(text)).toEqual([{ found, message }])
})
