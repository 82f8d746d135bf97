/** Sample calls of the script, by the names of their files: each is a test. */
export const calls: Readonly<Record<string, string>> = {
  agrees: `call: The caller agrees, both sides are recorded
script: ../scripts/reception.yaml
steps:
  - press: 1
  - answer: kim
    after: 5s
  - hangup: caller
    after: 30s
expect:
  outcome: released
  recorded: all
  recordings:
    - { sides: [caller, agent], rule: R11 }
  never: [refused]
`,
  refuses: `call: The caller declines, and the agent’s record button does nothing
script: ../scripts/reception.yaml
steps:
  - press: 2
  - answer: kim
    after: 5s
  - record: kim
    after: 4s
  - hangup: caller
    after: 20s
expect:
  outcome: released
  recorded: none
  recordings: []
  path: [consent, refused, queue, answered]
  never: [record]
`,
  silence: `call: The caller says nothing, which is no consent
script: ../scripts/reception.yaml
steps:
  - silence: 5s
  - answer: kim
    after: 10s
  - hangup: kim
    after: 15s
expect:
  recorded: none
  path: [consent, refused, queue]
`,
}
