import { expect, test } from 'vitest'
import { rulesOn } from '../../src/lint/rules/index.ts'
import { findingsIn, told } from './subjects.ts'

const rules = (await rulesOn()).filter(each => each.optional !== true)

/** Scripts that look odd and are right: what somebody once took for a mistake. */
const right: Readonly<Record<string, string>> = {
  'a subscript that shows a button, run when an agent answers; another one hides it': `
script: Show
actions:
  begin: { Begin: { Parameters: [event] }, next: which }
  which: { Case: { Variable: event }, branches: { OnAnswer: show, OnQueue: queue, Default: back } }
  show: { Indicate: { Name: survey, State: "On", ActionValue: '"{ContactID}" "survey"' }, next: back }
  queue: { Reqagent: { Skill: Sales }, next: back }
  back: { Return: }`,
  'subscripts that stop what their callers started': `
script: Stop
actions:
  begin: { Begin: , next: ivr }
  ivr: { LogRecordingPro: { Record: Stop, RecordingType: IVR }, next: statement }
  statement: { LogRecordingPro: { Record: Stop, RecordingType: Call, UseRecordingStatementId: true }, next: back }
  back: { Return: }`,
  'a subscript that takes a card number while its caller has stopped the recording': `
script: Card
actions:
  begin: { Begin: , next: answered }
  answered: { Onanswer: , next: hold }
  hold: { Unlink: , next: card }
  card: { Menu: { Phrase: Your card number, MaxDigits: 16 }, sensitive: card, next: back }
  back: { Return: }`,
  'a loop of music that waits elsewhere': `
script: Hold
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: sorry }
  sorry: { Play: { Phrase: Please wait. }, next: music }`,
  'a refusal kept in a variable and honoured in a subscript': `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: May we record? }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": yes, "2": no, Default: no }
  yes: { Assign: { Variable: "global:agreed", Value: "yes" }, next: run }
  no: { Assign: { Variable: "global:agreed", Value: "no" }, next: run }
  run: { Runsub: { ScriptName: Honor }, next: queue }
  queue: { Reqagent: { Skill: Sales } }
# file: honor.yaml
script: Honor
actions:
  begin: { Begin: , next: which }
  which: { Case: { Variable: "global:agreed" }, branches: { "yes": back, Default: forbid } }
  forbid: { DoNotRecord: , next: back }
  back: { Return: }`,
  'a refusal that an If over a computed flag honours': `
script: Flag
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: May we record? }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": yes, "2": no, Default: no }
  yes: { Snippet: "may = 1", next: which }
  no: { Snippet: "may = 0", next: which }
  which: { If: { Expression: may = 1 }, branches: { "True": record, "False": forbid } }
  record: { LogRecordingPro: { Record: Start, RecordingType: Call }, next: queue }
  forbid: { DoNotRecord: , next: queue }
  queue: { Reqagent: { Skill: Sales } }`,
  'a flag that only an outside system can know': `
script: Crm
actions:
  begin: { Begin: , next: fetch }
  fetch: { Rest_api: { Command: consent, resultSet: answer }, next: which }
  which: { If: { Expression: answer.agreed = "true" }, branches: { "True": queue, "False": forbid } }
  forbid: { DoNotRecord: , next: queue }
  queue: { Reqagent: { Skill: Sales } }`,
  'a snippet that no branch leads to and that declares functions': `
script: Library
actions:
  begin: { Begin: , next: use }
  use: { Snippet: 'greeting = Hello("Kim")', next: say }
  say: { Play: { Phrase: "{greeting}" }, next: bye }
  bye: { Hangup: }
  library: { Snippet: "FUNCTION Hello(who) { RETURN \\"Hello {who}\\" }" }`,
  'a menu asked again by a counted loop, then taken for no': `
script: Again
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: May we record? Press 1 or 2., MaxDigits: 1 }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": forbid, Timeout: again, Default: again }
  again: { Loop: { Repeat: 2, CounterName: tries }, branches: { Repeat: ask, Finished: forbid } }
  forbid: { DoNotRecord: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: wait }
  wait: { Wait: { Seconds: 1 }, next: music }`,
  'a card number in a gap of the recording': `
script: Gap
actions:
  begin: { Begin: , next: record }
  record: { LogRecordingPro: { Record: Start, RecordingType: Call }, next: queue }
  queue: { Reqagent: { Skill: Sales } }
  answered: { Onanswer: , next: show }
  show: { Indicate: { Name: card, State: "On", ActionValue: '"{ContactID}" "card"' } }
  clicked: { Onsignal: { Parameters: [verb] }, next: pause }
  pause: { LogRecordingPro: { Record: Stop, RecordingType: Call }, next: card }
  card: { Wait: { Seconds: 20 }, sensitive: card, next: resume }
  resume: { LogRecordingPro: { Record: Start, RecordingType: Call } }
  released: { Onrelease: , next: hide }
  hide: { Indicate: { Name: card, State: "Off" } }`,
  'an outbound call, in which the agent is there at once': `
script: Outbound
actions:
  begin: { Begin: , next: wait }
  wait: { Wait: { Seconds: 1 } }
  answered: { Onanswer: , next: show }
  show: { Indicate: { Name: start, State: "On", ActionValue: '"{ContactID}" "start"' } }
  clicked: { Onsignal: , next: record }
  record: { LogRecordingPro: { Record: Start, RecordingType: Call } }
  released: { Onrelease: , next: hide }
  hide: { Indicate: { Name: start, State: "Off" } }`,
  'numbers in quotes that are added, and text that is joined by braces': `
script: Sums
actions:
  begin: { Begin: , next: code }
  code:
    Snippet: |
      total = "3" + 4
      label = "{total} calls"
    next: say
  say: { Play: { Phrase: "{label}" }, next: bye }
  bye: { Hangup: }`,
  'a loop over an array behind a look at its length': `
script: Guarded
actions:
  begin: { Begin: , next: code }
  code:
    Snippet: |
      names = "{ANI}".split(",")
      text = ""
      IF names.count() > 0
      {
        FOR i = 1 TO names.count() { text = "{text}{names[i]} " }
      }
    next: say
  say: { Play: { Phrase: "{text}" }, next: bye }
  bye: { Hangup: }`,
}

test.each(Object.entries(right))('nothing is found: %s', (_, text) => {
  expect(findingsIn(text, rules).map(told)).toEqual([])
})
