import { scriptRule } from '../../rule.ts'

export const musicToItself = scriptRule({
  code: 'flow/music-to-itself',
  severity: 'warning',
  summary: 'Music leads straight back to itself.',
  why: 'Studio says never to do it: once an agent has answered, Music takes no time, and the loop keeps the script busy until it is stopped. A Wait in between is enough.',
  rests: 'E7; Studio’s help: never connect Music to itself',
  bad: `
script: Queue
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: music }`,
  good: `
script: Queue
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: pause }
  pause: { Wait: { Seconds: 1 }, next: music }`,
  *check({ script }) {
    for (const node of script.actions) {
      const back = node.type.name === 'Music' ? node.branches.find(each => each.target === node.id) : undefined
      if (back)
        yield {
          at: back.targetAt,
          message: `the music "${node.id}" leads straight back to itself`,
          hint: 'put a Wait of a second between',
        }
    }
  },
})
