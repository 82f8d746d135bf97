/** The script on which the examples of this family are played. */
export const sampleScript = `
script: Agree
actions:
  begin: { Begin: , next: ask }
  ask:
    Menu: { Phrase: Press 1 to be recorded. }
    consent: { grant: ["1"] }
    branches: { "1": look, Default: refused }
  refused: { DoNotRecord: , next: look }
  look: { Rest_api: { Command: customer }, branches: { Default: queue, Error: queue } }
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav } }
  answered: { Onanswer: }`
