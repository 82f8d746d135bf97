import { effect, signal, untracked } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CallRecord, Side } from '../record/call-record.ts'
import { onFile } from '../sound/on-file.ts'
import { type Samples, sampleRate } from '../sound/telephone.ts'
import { mixed, type Tracks, tracksOf } from '../sound/tracks.ts'
import type { Viewer } from './viewer.ts'

/** Whether the call is heard while it plays. */
export const isHeard = signal(true)

/** The recording that is being listened to. */
export const listenedTo = signal<string | undefined>(undefined)

const sides: readonly Side[] = ['caller', 'agent', 'ivr', 'external']
const known = new WeakMap<CallRecord, Tracks>()
let context: AudioContext | undefined
let source: AudioBufferSourceNode | undefined

function soundOf(viewer: Viewer): Tracks {
  const { record } = viewer.story.peek()
  const tracks = known.get(record) ?? tracksOf(record, viewer.project.voices)
  known.set(record, tracks)
  return tracks
}

/** While a sample call plays at its own pace it is heard. */
export function useSound(viewer: Viewer): void {
  useEffect(
    () =>
      effect(() => {
        const isPlaying = viewer.isPlaying.value && viewer.speed.value === 1 && !viewer.hand.value
        if (viewer.project.voices.size === 0) return
        if (isPlaying && isHeard.value) untracked(() => start(mixed(soundOf(viewer), sides), viewer.now.peek() / 1_000))
        else if (listenedTo.peek() === undefined) stop()
      }),
    [viewer],
  )
}

/** Plays a recording as it is on file, or stops it if it plays. */
export function listen(viewer: Viewer, id: string): void {
  const wasPlaying = listenedTo.value === id
  stop()
  viewer.isPlaying.value = false
  const found = onFile(viewer.story.value.record, soundOf(viewer)).find(each => each.id === id)
  if (wasPlaying || !found) return
  listenedTo.value = id
  start(found.samples, 0)
}

function start(samples: Samples, from: number): void {
  const heard = listenedTo.peek()
  stop()
  if (samples.length === 0 || from * sampleRate >= samples.length) return
  listenedTo.value = heard
  context ??= new AudioContext()
  const buffer = context.createBuffer(1, samples.length, sampleRate)
  buffer.getChannelData(0).set(samples)
  const own = context.createBufferSource()
  own.buffer = buffer
  own.connect(context.destination)
  own.onended = () => {
    if (source === own) listenedTo.value = undefined
  }
  void context.resume()
  own.start(0, from)
  source = own
}

function stop(): void {
  listenedTo.value = undefined
  const last = source
  source = undefined
  last?.stop()
}
