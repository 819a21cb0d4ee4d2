const words = ['true', 'false', 'null']

/**
 * Where a text that `JSON.parse` refused stops being JSON: the offset of the first character that does not belong
 * there, or the length of the text when it breaks off. Browsers tell this in different words or not at all. The text
 * must have passed `scanJson`, which bounds its depth.
 */
export function locateJsonError(text: string): number {
  let at = 0

  function skipSpace(): void {
    while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1
  }

  /** Steps over `letter`; false leaves `at` on what stands there instead. */
  function takeLetter(letter: string): boolean {
    if (text[at] !== letter) return false
    at += 1
    return true
  }

  function take(letter: string): boolean {
    skipSpace()
    return takeLetter(letter)
  }

  /** Steps over what matches here, also when that is nothing; false when nothing does. */
  function takeForm(form: RegExp): boolean {
    form.lastIndex = at
    const found = form.exec(text)?.[0]
    at += found?.length ?? 0
    return found !== undefined
  }

  function takeNumber(): boolean {
    return (
      takeForm(/-?/y) &&
      takeForm(/0|[1-9]\d*/y) &&
      (!takeLetter('.') || takeForm(/\d+/y)) &&
      (!takeForm(/[eE][+-]?/y) || takeForm(/\d+/y))
    )
  }

  function takeWord(): boolean {
    const word = words.find(one => one[0] === text[at])
    return word !== undefined && Array.from(word).every(letter => takeLetter(letter))
  }

  function takeEscape(): boolean {
    at += 1
    if (!takeLetter('u')) return takeForm(/["\\/bfnrt]/y)
    return [0, 1, 2, 3].every(() => takeForm(/[\da-fA-F]/y))
  }

  function takeString(): boolean {
    if (!take('"')) return false
    while (at < text.length && text[at] !== '"') {
      if (text.charCodeAt(at) < 0x20) return false
      if (text[at] !== '\\') at += 1
      else if (!takeEscape()) return false
    }
    return take('"')
  }

  function takeMembers(close: string, takeMember: () => boolean): boolean {
    if (take(close)) return true
    do {
      if (!takeMember()) return false
    } while (take(','))
    return take(close)
  }

  function takeValue(): boolean {
    if (take('{')) return takeMembers('}', () => takeString() && take(':') && takeValue())
    if (take('[')) return takeMembers(']', takeValue)
    if (text[at] === '"') return takeString()
    return /[-\d]/.test(text[at] ?? '') ? takeNumber() : takeWord()
  }

  if (takeValue()) skipSpace()
  return at
}
