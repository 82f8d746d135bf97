import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { storyOf } from '../replay/story.ts'
import { onFile } from '../sound/on-file.ts'
import { phrasesOf } from '../sound/phrases.ts'
import { tracksOf } from '../sound/tracks.ts'
import { wavOf } from '../sound/wav.ts'
import { reasonOf } from './files.ts'
import type { Playable } from './playable.ts'
import { speak, speechProgram } from './speech.ts'
import { complain, remark } from './talk.ts'
import type { Task } from './verb.ts'

/** Writes each recording and statement of a call as it would be on file; the exit code. */
export async function writeAudio(folder: string, playable: Playable, task: Task): Promise<number> {
  const program = speechProgram(task.io)
  if (program === undefined) {
    await complain(task, '--audio needs the speech program espeak-ng, and this machine has none')
    return 2
  }
  const { record } = storyOf(playable)
  if (record.recordings.length + record.statements.length === 0) {
    await remark(task, 'nothing of this call was recorded, so there is nothing to hear')
    return 0
  }
  const files = onFile(record, tracksOf(record, speak(program, phrasesOf([record]))))
  try {
    const place = resolve(task.io.cwd, folder)
    mkdirSync(place, { recursive: true })
    for (const { id, samples } of files) writeFileSync(join(place, fileName(id)), wavOf(samples))
  } catch (error) {
    await complain(task, `cannot write to ${folder}: ${reasonOf(error)}`)
    return 2
  }
  await remark(task, `${files.map(each => join(folder, fileName(each.id))).join(', ')} written`)
  return 0
}

/** An id as the name of a file, whatever it holds. */
function fileName(id: string): string {
  return `${id.replaceAll(/[^\w-]/g, '_').slice(0, 100)}.wav`
}
