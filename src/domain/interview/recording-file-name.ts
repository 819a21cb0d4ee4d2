const endings: readonly (readonly [type: string, ending: string])[] = [
  ['audio/webm', 'webm'],
  ['audio/mp4', 'm4a'],
  ['audio/ogg', 'ogg'],
]

/** What the recording of an answer is called as a file; question ids hold nothing a file name may not. */
export function recordingFileName(questionId: string, mimeType: string): string {
  const ending = endings.find(([type]) => mimeType.startsWith(type))?.[1] ?? 'audio'
  return `interview-${questionId}.${ending}`
}
