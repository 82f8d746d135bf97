/** The keys of `callwright.config.yaml`, each with what it says. */
export const configKeys = {
  scripts: 'Where the scripts lie: files, folders and patterns; without it everything below this file.',
  calls: 'Where the sample calls lie.',
  center: 'The center that counts for all; without it the nearest center.yaml.',
  ignore: 'What is left out: patterns as in .gitignore.',
  extends: 'Which rules count: the recommended ones, or all.',
  rules: 'How single rules weigh, by their codes.',
  waivers: 'Findings that the project lives with for a while.',
  properties: 'Property packs of verify.',
} as const

export const waiverKeys = {
  rule: 'The code of the rule, family/name.',
  file: 'A path or pattern, as in .gitignore; without it any file.',
  action: 'An action’s id; without it any.',
  reason: 'Why this may stay.',
  owner: 'Who answers for it.',
  until: 'The last day on which it counts, 2026-12-31.',
} as const

/** How a rule can weigh. */
export const severities = ['off', 'info', 'warning', 'error'] as const

/** Which rules can count. */
export const packs = ['recommended', 'all'] as const
