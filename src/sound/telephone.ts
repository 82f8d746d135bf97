/** Samples a second: what a telephone carries. */
export const sampleRate = 8_000

/** Sound as a telephone carries it: one voice, `sampleRate` values a second from -1 to 1. */
export type Samples = Float32Array

/** How many samples so many seconds are. */
export function samplesIn(seconds: number): number {
  return Math.max(0, Math.round(seconds * sampleRate))
}

const bias = 132
const loudest = 32_635

/** Sound in one byte a sample, as telephones code it (G.711 µ-law). */
export function toMuLaw(samples: Samples): Uint8Array {
  return Uint8Array.from(samples, each => {
    const value = Math.round(Math.max(-1, Math.min(1, each)) * 32_767)
    const size = Math.min(Math.abs(value), loudest) + bias
    const exponent = 31 - Math.clz32(size) - 7
    const mantissa = (size >> (exponent + 3)) & 15
    return ~((value < 0 ? 128 : 0) | (exponent << 4) | mantissa) & 255
  })
}

/** The sound of bytes that `toMuLaw` made. */
export function fromMuLaw(bytes: Uint8Array): Samples {
  return Float32Array.from(bytes, each => {
    const code = ~each & 255
    const size = (((code & 15) << 3) + bias) << ((code >> 4) & 7)
    return ((code & 128 ? -1 : 1) * (size - bias)) / 32_768
  })
}
