import { action, number, template, variable } from '../action.ts'
import { inquiring } from '../asking.ts'
import { fillAll } from '../event-action.ts'
import { leftOut } from '../passing.ts'

/** Studio’s own name of the property. */
const skill = 'SkillNo-by-RoutingMode->1:SkillNo>2:SkillNo_QueueNo>3:QueueNo'

/** What a single call has none of. */
const averages = [
  'EstimateRange',
  'AdjustedEstimateValue',
  'AverageQueue',
  'AverageQueueTime',
  'AverageArrivalRate',
  'AverageCallDuration',
  'AverageServiceRate',
  'StandardDeviationForCallTime',
]

const asked = inquiring(
  turn => ({ about: 'wait', skill: turn.text(skill) }),
  'EstimateValue',
  'LongestWaitTime',
  'CurrentWait',
  'AgentsOnCalls',
)

export const ewtestimate = action({
  name: 'Ewtestimate',
  summary: 'Estimates the wait for an agent: in a simulation 0 while one with the skill is free, else 60 seconds.',
  library: '893ef53a-b996-415f-8c4d-deda98eb0a5a',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template(skill, 'Default', 'The skill, by the name Skill too; without one, the call’s own.', {
      aliases: ['Skill', 'SkillNo'],
    }),
    template('LookBack', '15Min', 'How far back the averages reach.'),
    number('HighConfidence', '85', 'Upper confidence, per cent.'),
    number('MinConfidence', '15', 'Lower confidence, per cent.'),
    variable('EstimateValue', 'EWT', 'Takes the estimate, in seconds.'),
    variable('EstimateRange', 'EWTRange', 'Takes its range.'),
    variable('AdjustedEstimateValue', 'EWTAdjEstimateValue', 'Takes what its name says.'),
    variable('AverageQueue', 'EWTAverageQueue', 'Takes what its name says.'),
    variable('AverageQueueTime', 'EWTAverageQueueTime', 'Takes what its name says.'),
    variable('AverageArrivalRate', 'EWTAverageArrivalRate', 'Takes what its name says.'),
    variable('AverageCallDuration', 'EWTAverageCallDuration', 'Takes what its name says.'),
    variable('AverageServiceRate', 'EWTAverageServiceRate', 'Takes what its name says.'),
    variable('LongestWaitTime', 'EWTLongestWaitTime', 'Takes the longest wait, in seconds.'),
    variable('StandardDeviationForCallTime', 'EWTSDForCallTime', 'Takes what its name says.'),
    variable('AgentsOnCalls', 'EWTAgentsOnCalls', 'Takes how many agents are on calls.'),
    variable('CurrentWait', 'EWTCurrentWait', 'Takes this contact’s wait, in seconds.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'real exports; the figures are ours',
  behavior: {
    ...asked,
    enter: turn => {
      fillAll(turn, averages, 0)
      leftOut(turn, 'the wait is 0 while an agent with the skill is free, else 60 s, and averages are 0')
      return asked.enter(turn)
    },
  },
})
