import type { ActionNode } from '../script/tree.ts'

/** What an action is to the eye: each kind has its color and its shape, never its color alone. */
export type Kind =
  | 'begin'
  | 'event'
  | 'prompt'
  | 'menu'
  | 'decision'
  | 'record'
  | 'stops'
  | 'unrecorded'
  | 'agent'
  | 'queue'
  | 'code'
  | 'script'
  | 'wait'
  | 'hours'
  | 'signal'
  | 'outside'
  | 'note'
  | 'end'
  | 'action'

const types: Readonly<Record<Exclude<Kind, 'event' | 'stops' | 'action'>, readonly string[]>> = {
  begin: ['Begin'],
  prompt: ['Play', 'Music', 'Playlog', 'Voiceparams', 'Announcement'],
  menu: ['Menu', 'Capture', 'Asr', 'Asrmenu', 'Asrdigits', 'Asrnumber', 'Asryesno', 'Survey'],
  decision: ['If', 'Case', 'Loop', 'For', 'Foreach', 'Percentage'],
  record: ['Record', 'LogRecordingPro', 'LogRecording', 'Logrecord', 'RecordAgentOnly'],
  unrecorded: ['DoNotRecord', 'MaskRecording', 'Mask'],
  agent: ['Transfer', 'Blindxfer', 'Unlink', 'Whisper', 'Contacttakeover', 'Conference', 'Placecall'],
  queue: ['Reqagent', 'Reskill', 'Queuevm', 'Queuecallback', 'Callback', 'Querycallback', 'Getqueue', 'Ewtestimate'],
  code: ['Snippet', 'Assign', 'Getvalue', 'Putvalue', 'Remvalue', 'Trace'],
  script: ['Runsub', 'Runscript', 'Return', 'Spawn'],
  wait: ['Wait'],
  hours: ['Hours', 'Timezone'],
  signal: ['Signal', 'Indicate', 'Popurl', 'Runapp', 'Screenpop', 'Messages', 'Sendemail'],
  outside: ['Rest_api', 'Restapi', 'Dbconnect', 'Lookup', 'Ivrlog'],
  note: ['Note', 'Annotation'],
  end: ['End', 'Stop', 'Hangup'],
}

const kinds = new Map(
  Object.entries(types).flatMap(([kind, names]) => names.map(name => [name.toLowerCase(), kind as Kind] as const)),
)

/** The kind of an action: an event action is one whatever its name, and an order to the recorder may be one to stop. */
export function kindOf({ type, properties }: Pick<ActionNode, 'type' | 'properties'>): Kind {
  if (type.handles !== undefined || /^on[a-z]/i.test(type.name)) return 'event'
  const order = properties.get('Record')
  if (order !== undefined && 'value' in order && /^(?:stop|pause|mask)/i.test(order.value.trim())) return 'stops'
  return kinds.get(type.name.toLowerCase()) ?? 'action'
}
