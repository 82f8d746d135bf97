/** A script that asks before anything is recorded. */
export const script = `script: Reception
description: Greets, asks whether the call may be recorded, and connects to an agent.
actions:
  begin:
    Begin:
    next: consent
  consent:
    Menu:
      Phrase: Welcome. May we record this call? Press 1 to agree, or 2 to decline.
    caption: May we record?
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": record, "2": refused, Timeout: refused, Default: refused }

  # Start/Call waits for the answer: nothing is recorded while the caller queues.
  record:
    LogRecordingPro: { Record: Start, RecordingType: Call }
    next: queue

  # Silence and wrong keys are no consent. What DoNotRecord forbids nobody can start again on this call.
  refused:
    DoNotRecord:
    next: queue

  queue:
    Reqagent: { Skill: Service }
    next: music
  music:
    Music: { MusicFile: hold.wav, SecondsToPlay: 30 }
    next: pause
  pause:
    Wait: { Seconds: 1 }
    next: music
  answered:
    Onanswer:
  released:
    Onrelease:
`
