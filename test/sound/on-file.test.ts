import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CallRecord } from '../../src/record/call-record.ts'
import { storyOf } from '../../src/replay/story.ts'
import { onFile } from '../../src/sound/on-file.ts'
import { phraseKey, phrasesOf, type Voices } from '../../src/sound/phrases.ts'
import { fromMuLaw, type Samples, sampleRate, samplesIn, toMuLaw } from '../../src/sound/telephone.ts'
import { keyTone } from '../../src/sound/tones.ts'
import { type Tracks, tracksOf } from '../../src/sound/tracks.ts'
import { readWav, wavOf } from '../../src/sound/wav.ts'
import { callwright, folderOf } from '../cli/fake-io.ts'
import { sampleCalls } from '../support/samples.ts'

/** Each side hums at a level of its own for the whole call, so that a sample tells who is heard. */
const levels = { caller: 0.1, agent: 0.2, ivr: 0.4, external: 0.05 } as const

function humming({ duration, recordings }: CallRecord): Tracks {
  // Messages last for days, and nobody hears them.
  const heard = recordings.some(each => each.media === 'voice') ? samplesIn(duration) : 0
  const level = (side: keyof typeof levels) => new Float32Array(heard).fill(levels[side])
  return new Map((['caller', 'agent', 'ivr', 'external'] as const).map(side => [side, level(side)]))
}

const at = (samples: Samples | undefined, seconds: number): number => samples?.[samplesIn(seconds)] ?? Number.NaN

describe.each(sampleCalls())('what is on file of $name', ({ load }) => {
  const { record } = storyOf(load())
  const files = onFile(record, humming(record))

  test('is as long as what was recorded, holds the recorded sides alone, and is silent where it was masked', () => {
    for (const id of new Set(record.recordings.filter(each => each.media === 'voice').map(each => each.id))) {
      const samples = files.find(each => each.id === id)?.samples
      let start = 0
      for (const { from, to, sides, masked } of record.recordings.filter(each => each.id === id)) {
        const level = [...new Set(sides)].reduce((sum, side) => sum + levels[side], 0)
        for (let second = 0.5; second < to - from; second += 1) {
          const isMasked = masked.some(([begin, end]) => from + second >= begin && from + second < end)
          expect(at(samples, start + second), `${id} at ${from + second}`).toBeCloseTo(isMasked ? 0 : level, 5)
        }
        start += to - from
      }
      expect(Math.abs((samples?.length ?? 0) - start * sampleRate)).toBeLessThan(8)
    }
    if (record.verdict.recorded === 'none' && record.statements.length === 0 && record.recordings.length === 0)
      expect(files).toEqual([])
  })
})

describe('the sound of a call', () => {
  const stage = sampleCalls()
    .find(each => each.name === 'consent/refuses.call.yaml')
    ?.load()
  if (!stage) throw new Error('the sample is missing')
  const { record } = storyOf(stage)

  test('has the prompt on the side of the machine until a key is pressed, whose tone is the caller’s', () => {
    const [prompt] = phrasesOf([record])
    if (!prompt) throw new Error('no phrase')
    const voices: Voices = new Map([[phraseKey(prompt), new Float32Array(samplesIn(60)).fill(0.5)]])
    const tracks = tracksOf(record, voices)
    const press = record.trace.find(each => 'event' in each && each.event === 'press')?.t ?? 0
    expect(at(tracks.get('ivr'), press - 0.1)).toBeCloseTo(0.5, 5)
    expect(at(tracks.get('caller'), press - 0.1)).toBe(0)
    const tone = tracks.get('caller')?.slice(samplesIn(press), samplesIn(press + 0.09))
    expect([...(tone ?? [])]).toEqual([...keyTone('2')])
  })

  test('comes through the code of telephones nearly unchanged', () => {
    fc.assert(
      fc.property(fc.float({ min: -1, max: 1, noNaN: true }), value => {
        const [back = 0] = fromMuLaw(toMuLaw(Float32Array.of(value)))
        expect(Math.abs(back - value)).toBeLessThan(Math.max(0.001, Math.abs(value) * 0.04))
      }),
    )
  })

  test('is read back from the file that was written', () => {
    const tone = keyTone('5', 0.5)
    const back = readWav(wavOf(tone))
    expect(back?.length).toBe(tone.length)
    expect(Math.max(...tone.map((each, index) => Math.abs(each - (back?.[index] ?? 9))))).toBeLessThan(0.001)
  })

  test('no bytes stop the reader of sound files', () => {
    const head = [...wavOf(new Float32Array(3))]
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(44), (bytes, keep) => {
        readWav(Uint8Array.from([...head.slice(0, keep), ...bytes]))
      }),
    )
  })
})

describe.skipIf(process.platform === 'win32')('`replay --audio`', () => {
  /** A program that hums a second whatever it is given, and keeps what it was given. */
  function fakeSpeech(): { readonly folder: string; readonly env: Readonly<Record<string, string>> } {
    const folder = folderOf({})
    writeFileSync(join(folder, 'hum.wav'), wavOf(new Float32Array(sampleRate).fill(0.3)))
    const said = join(folder, 'said.txt')
    const program = join(folder, 'espeak-ng')
    writeFileSync(program, `#!/bin/sh\necho "$@" >> ${said}\ncat >> ${said}\ncat ${join(folder, 'hum.wav')}\n`)
    chmodSync(program, 0o755)
    return { folder, env: { PATH: `${folder}:${process.env.PATH}` } }
  }

  test('writes what is on file', async () => {
    const { folder, env } = fakeSpeech()
    const out = join(folder, 'out')
    const ran = await callwright(['replay', 'scripts/card/pays.call.yaml', '--audio', out], { env, cwd: process.cwd() })
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(readdirSync(out)).toEqual(['rec-1.wav', 'rec-2.wav'])
    expect(readWav(readFileSync(join(out, 'rec-1.wav')))?.length).toBeGreaterThan(sampleRate)
  })

  test('a text that looks like an option is only a text', async () => {
    const { folder, env } = fakeSpeech()
    const project = folderOf({
      'package.json': '{}',
      's.yaml':
        'script: S\nactions:\n  begin:\n    Begin:\n    next: p\n  p:\n    Play: { Phrase: "-f /etc/passwd $(id)" }\n',
      's.call.yaml':
        'call: C\nscript: s.yaml\nsteps:\n  - say: { who: caller, text: "--version `id`" }\n  - hangup: caller\n    after: 9s\n',
    })
    await callwright(['replay', 's.call.yaml', '--html', join(folder, 'page.html')], { env, cwd: project })
    const said = readFileSync(join(folder, 'said.txt'), 'utf8')
    expect(said).toContain('--stdin --stdout -b 1 -v en-us+f2 -s 175\n-f /etc/passwd $(id)')
    expect(said).toContain('--version `id`')
  })

  test('a call of which nothing was recorded has no files, and says so', async () => {
    const { folder, env } = fakeSpeech()
    const out = join(folder, 'out')
    const ran = await callwright(['replay', 'scripts/consent/refuses.call.yaml', '--audio', out], {
      env,
      cwd: process.cwd(),
    })
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('nothing of this call was recorded')
    expect(existsSync(out)).toBe(false)
  })

  test('without a speech program it says what is missing', async () => {
    const ran = await callwright(['replay', 'scripts/card/pays.call.yaml', '--audio', 'out'], { cwd: process.cwd() })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('espeak-ng')
  })
})
