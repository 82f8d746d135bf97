import { type Samples, sampleRate } from './telephone.ts'

/** A WAV file, 16 bits a sample. */
export function wavOf(samples: Samples): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length * 2)
  const view = new DataView(bytes.buffer)
  const write = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at)
  write(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  write(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (const [index, each] of samples.entries())
    view.setInt16(44 + index * 2, Math.round(Math.max(-1, Math.min(1, each)) * 32_767), true)
  return bytes
}

/** The sound of a WAV file of 16 bits and one voice, at the telephone's rate; undefined for anything else. */
export function readWav(bytes: Uint8Array): Samples | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < 44 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE') return undefined
  let rate = 0
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    if (tag(at) === 'fmt ') {
      const isPlain = view.getUint16(at + 8, true) === 1 && view.getUint16(at + 10, true) === 1
      if (!isPlain || view.getUint16(at + 22, true) !== 16) return undefined
      rate = view.getUint32(at + 12, true)
    } else if (tag(at) === 'data' && rate > 0) {
      // A program that writes to a pipe does not know the length beforehand, and names a huge one.
      const length = Math.min(size, bytes.length - at - 8) >> 1
      return atRate(length, rate, index => view.getInt16(at + 8 + index * 2, true) / 32_768)
    }
    at += 8 + size + (size & 1)
  }
  return undefined
}

/** Each sample is the mean of those that fall together, which keeps out what a telephone cannot carry. */
function atRate(length: number, rate: number, sampleAt: (index: number) => number): Samples {
  const step = rate / sampleRate
  return Float32Array.from({ length: Math.floor(length / step) }, (_, index) => {
    const from = Math.floor(index * step)
    const to = Math.max(from + 1, Math.min(length, Math.floor((index + 1) * step)))
    let sum = 0
    for (let each = from; each < to; each++) sum += sampleAt(each)
    return sum / (to - from)
  })
}
