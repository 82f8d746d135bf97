import { expect, test } from 'vitest'
import { readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import { properties } from '../../src/verify/properties/index.ts'
import { verify } from '../../src/verify/verify.ts'
import { origin, sound } from '../support/play.ts'

const script = 'script: Gold\nactions: { begin: { Begin: , next: ask }, ask: { Reqagent: { Skill: Gold } } }'
const people = 'agents: { kim: { skills: [Gold] } }\npolicies: [{ name: all, record: 100% }]\n'
const whole = `${people}desk: { rona: 18s }\nwaiting: { whisper: { say: Gold, seconds: 4 } }\nqueues: { Gold: {} }\n`
const channels = 'channels: { wa1: { number: "+16145551234", defaultScript: main, defaultSkill: Gold } }\n'

const verified = (text: string) =>
  verify({
    flow: sound(link(sound(readScript({ path: 'gold.yaml', text: script })), [])),
    center: sound(readCenter({ path: 'center.yaml', text })),
    properties,
    origin,
  })

test.each([
  [whole, "the center's desks of agents and settings of calls and chats"],
  [`${people}${channels}`, "the center's channels of messages"],
  [`${whole}${channels}`, "the center's desks of agents, settings of calls and chats and channels of messages"],
])('desks, settings of calls and chats, and channels are left aside, and a note says so', (text, parts) => {
  const [plain, full] = [verified(people), verified(text)]
  expect(full.space).toEqual(plain.space)
  expect(full.verdicts.map(each => each.kind)).toEqual(plain.verdicts.map(each => each.kind))
  expect(full.notes).toEqual([...plain.notes, `${parts} are left aside: calls were played without them`])
})
