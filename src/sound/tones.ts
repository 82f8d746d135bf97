import { type Samples, sampleRate, samplesIn } from './telephone.ts'

const rows = [697, 770, 852, 941]
const columns = [1_209, 1_336, 1_477, 1_633]
const keys = '123A456B789C*0#D'

/** The two tones of a telephone's key; nothing for what is no key. */
export function keyTone(key: string, seconds = 0.09): Samples {
  const place = keys.indexOf(key.toUpperCase())
  if (place < 0 || key.length !== 1) return new Float32Array()
  return chord([rows[place >> 2] ?? 0, columns[place & 3] ?? 0], seconds, 0.18)
}

/** What stands for music that nobody has here: soft, slow chords. */
export function holdMusic(seconds: number): Samples {
  const chords = [
    [262, 330, 392],
    [220, 262, 330],
    [175, 220, 262],
    [196, 247, 294],
  ]
  const music = new Float32Array(samplesIn(seconds))
  const beat = 1.6
  for (let turn = 0; turn * beat < seconds; turn++) {
    const part = chord(chords[turn % chords.length] ?? [], beat, 0.06)
    music.set(part.subarray(0, music.length - samplesIn(turn * beat)), samplesIn(turn * beat))
  }
  return music
}

/** What stands for a prompt of which only the file's name is known. */
export function chime(seconds: number): Samples {
  const sound = new Float32Array(samplesIn(Math.max(seconds, 0)))
  const bell = chord([523, 659], Math.min(0.5, seconds), 0.1)
  sound.set(bell.subarray(0, sound.length))
  return sound
}

/** Tones at once, that swell and fade so that nothing clicks. */
function chord(frequencies: readonly number[], seconds: number, loudness: number): Samples {
  const length = samplesIn(seconds)
  const edge = Math.min(samplesIn(0.01), length / 2)
  return Float32Array.from({ length }, (_, index) => {
    const swell = Math.min(1, index / edge, (length - index) / edge)
    const sum = frequencies.reduce((total, each) => total + Math.sin((2 * Math.PI * each * index) / sampleRate), 0)
    return sum * loudness * swell
  })
}
