/** What recording needs of the browser. */
export interface Microphone {
  /** Asks for it; rejects with the browser's reason. */
  readonly open: () => Promise<MediaStream>
  /** Throws where the browser can record none of its formats. */
  readonly record: (stream: MediaStream) => MediaRecorder
}

/** The first one the browser can record is taken; each is played by the browser that recorded it. */
const formats = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']
/** Plenty for speech: ten minutes are about 2.5 MB. */
const bitsPerSecond = 32_000

/** The microphone of this device, or a sentence that says why there can be none. */
export function browserMicrophone(): Microphone | string {
  if (!('mediaDevices' in navigator))
    return 'This page cannot reach a microphone: the browser allows it only on pages opened over https.'
  if (!('MediaRecorder' in globalThis)) return 'This browser cannot record sound.'
  const { mediaDevices } = navigator
  return {
    open: () =>
      mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
      }),
    record(stream) {
      const mimeType = formats.find(format => MediaRecorder.isTypeSupported(format))
      const options = mimeType === undefined ? {} : { mimeType }
      return new MediaRecorder(stream, { ...options, audioBitsPerSecond: bitsPerSecond })
    },
  }
}

const reasons: Partial<Record<string, string>> = {
  NotAllowedError:
    'The microphone was refused. To record after all, allow it for this page in the settings of the browser, then press the button again.',
  NotFoundError: 'No microphone was found. Connect one, then press the button again.',
  NotReadableError:
    'The microphone cannot be used now; another program may be using it. Close that program, then press the button again.',
  NotSupportedError: 'This browser cannot record in any format that it can also play.',
}

/** Why the browser gave no microphone, as a sentence. */
export function microphoneProblem(error: unknown): string {
  const name = error instanceof DOMException ? error.name : ''
  return reasons[name] ?? 'The browser gave no microphone. Press the button to try again.'
}
