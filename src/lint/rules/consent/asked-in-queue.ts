import { allActions } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const askedInQueue = scriptRule({
  code: 'consent/asked-in-queue',
  severity: 'warning',
  summary: 'The caller is asked for consent while an agent may already answer.',
  why: 'Reqagent does not wait: an agent who answers ends the question, and the policies record a caller who never answered it.',
  rests: 'E2',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": music, "2": refused, Default: music }
  refused:
    Hangup:
  music:
    Music: { MusicFile: hold.wav }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": refused, Default: refused }
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
    next: music
  music:
    Music: { MusicFile: hold.wav }
`,
  *check(subject) {
    for (const { node, points } of allActions(subject)) {
      if (node.consent === undefined || node.type.name !== 'Menu') continue
      const found = somewhere(points, facts => facts.line === 'queued' && !facts.answered && !facts.doNotRecord)
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `an agent may answer before ${named(node)} has its answer`,
        hint: 'ask before Reqagent',
        path: pathTo(found),
      }
    }
  },
})
