import type { Surface } from '../../../center/surface.ts'
import { hasSmartAction } from '../../../simulate/care/smart-actions.ts'
import { callRule } from '../../rule.ts'
import { sampleScript } from './sample-script.ts'

export const smartActionElsewhere = callRule({
  code: 'call/smart-action-elsewhere',
  severity: 'error',
  summary: 'An agent asks for a SmartAction that the consumer’s surface does not have.',
  why: 'The platform refuses it, which is seldom what the example is about; one that is writes it under expect: refused.',
  rests: 'CC-63 (CC-L10)',
  script: sampleScript,
  bad: `
# file: example.call.yaml
call: A photo by telephone
script: script.yaml
steps: [{ press: 1 }, { answer: kim }, { smartAction: { agent: kim, action: photo } }]
expect: { outcome: released }
# file: center.yaml
center: Demo
agents: { kim: { skills: [Sales] } }
smartActions: {}`,
  good: `
# file: example.call.yaml
call: A photo from the app
script: script.yaml
caller: { surface: mobile }
steps: [{ press: 1 }, { answer: kim }, { smartAction: { agent: kim, action: photo } }]
expect: { outcome: released }
# file: center.yaml
center: Demo
agents: { kim: { skills: [Sales] } }
smartActions: {}`,
  *check({ call, flow }) {
    if (call.expect?.refused?.includes('CC-63')) return
    const medium = flow.main.media === 'phone' || flow.main.media === 'generic' ? 'calls' : 'chats'
    const surface: Surface = call.caller.arrival?.surface ?? (medium === 'calls' ? 'ivr' : 'web')
    for (const { deed, span } of call.steps)
      if (deed.verb === 'smartAction' && !hasSmartAction({ surface, medium }, deed.action))
        yield {
          at: span,
          message: `"${deed.action}" does not exist for ${medium} from ${surface}`,
          hint: 'say how the consumer comes in: caller: { surface: mobile }',
        }
  },
})
