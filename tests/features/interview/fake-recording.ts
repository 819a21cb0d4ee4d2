import { Blob as NodeBlob } from 'node:buffer'
import { vi } from 'vitest'

/** jsdom has neither microphone nor recorder: one that gives a second of "sound" for each call of `speak`. */
export interface FakeMicrophone {
  /** How often the browser was asked for it. */
  readonly asked: () => number
  /** Hands the recorder a piece of sound. */
  readonly speak: (text: string) => void
  /** What the person, or the device, answers from now on. */
  answer: 'allow' | DOMException
  readonly isOn: () => boolean
  /** Pulls it out. */
  readonly unplug: () => void
}

class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live'
  stop(): void {
    this.readyState = 'ended'
  }
}

export function fakeMicrophone(): FakeMicrophone {
  let asked = 0
  let tracks: FakeTrack[] = []
  const recorders: EventTarget[] = []

  class FakeRecorder extends EventTarget {
    static isTypeSupported = (type: string) => type.startsWith('audio/webm')
    state: 'inactive' | 'recording' | 'paused' = 'inactive'
    mimeType = 'audio/webm;codecs=opus'
    start(): void {
      this.state = 'recording'
      recorders.push(this)
    }
    pause(): void {
      this.state = 'paused'
    }
    resume(): void {
      this.state = 'recording'
    }
    stop(): void {
      this.state = 'inactive'
      queueMicrotask(() => this.dispatchEvent(new Event('stop')))
    }
  }

  const microphone: FakeMicrophone = {
    asked: () => asked,
    answer: 'allow',
    isOn: () => tracks.some(({ readyState }) => readyState === 'live'),
    speak(text) {
      const event = Object.assign(new Event('dataavailable'), { data: new NodeBlob([text]) })
      recorders.at(-1)?.dispatchEvent(event)
    },
    unplug() {
      for (const track of tracks) track.dispatchEvent(new Event('ended'))
    },
  }
  const getUserMedia = async () => {
    asked += 1
    if (microphone.answer !== 'allow') throw microphone.answer
    tracks = [new FakeTrack()]
    return { getTracks: () => tracks }
  }
  // jsdom plays nothing.
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(() => undefined)
  vi.stubGlobal('MediaRecorder', FakeRecorder)
  // What the store keeps is copied by Node, whose buffers are none of jsdom's.
  vi.stubGlobal('ArrayBuffer', structuredClone(new ArrayBuffer(0)).constructor)
  vi.stubGlobal('Blob', NodeBlob)
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices: { getUserMedia } }))
  return microphone
}
