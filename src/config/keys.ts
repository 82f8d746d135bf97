/** The keys of `callwright.config.yaml`, each with what it says. */
export const configKeys = {
  scripts: 'Where the scripts lie: files, folders and patterns; without it everything below this file.',
  calls: 'Where the sample calls lie.',
  center: 'The center that counts for all; without it the nearest center.yaml.',
  ignore: 'What is left out: patterns as in .gitignore.',
  extends: 'Which rules count: the recommended ones, or all.',
  rules: 'How single rules weigh, by their codes.',
  waivers: 'Findings that the project lives with for a while.',
  properties: 'What verify proves of every call besides its own properties, by names of yours.',
} as const

export const waiverKeys = {
  rule: 'The code of the rule, family/name.',
  file: 'A path or pattern, as in .gitignore; without it any file.',
  action: 'An action’s id; without it any.',
  reason: 'Why this may stay.',
  owner: 'Who answers for it.',
  until: 'The last day on which it counts, 2026-12-31.',
} as const

export const propertyKeys = {
  never: 'What must not happen on any call: recording while tag(card).',
  always: 'What must be so on every call: DoNotRecord before Reqagent when consent = refused.',
  eventually: 'What must still come on every call before it is over: Rest_api after release.',
  says: 'The same in one sentence, for reports; without it the claim itself.',
  why: 'Why it matters, and what to do where it is broken.',
  rule: 'The recording rule behind it, R1, or a paragraph of your own rules.',
  severity: 'How a breach weighs; a warning is told and fails nothing.',
} as const

/** How a property can weigh. */
export const propertySeverities = ['warning', 'error'] as const

/** How a rule can weigh. */
export const severities = ['off', 'info', 'warning', 'error'] as const

/** Which rules can count. */
export const packs = ['recommended', 'all'] as const
