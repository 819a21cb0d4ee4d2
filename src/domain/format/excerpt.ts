const longest = 200

/** The beginning of a text, cut between words where it is longer than two hundred characters. */
export function excerpt(text: string): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest)
  return `${text.slice(0, end > 0 ? end : longest)} …`
}
