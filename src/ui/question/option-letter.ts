/** A, B, C ... for the position an option is shown at; also its keyboard shortcut. */
export function optionLetter(at: number): string {
  return String.fromCharCode(65 + at)
}
