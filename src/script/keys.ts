/** The keys of a script, each with what it says. */
export const scriptKeys = {
  script: 'The script’s name, as other scripts call it.',
  media: 'The kind of contact that it is for.',
  description: 'What it does, for people.',
  consentVariable: 'A variable that holds the caller’s answer: truthy means granted, set and falsy means refused.',
  lineEnds: 'How lines end in its texts when Studio gets it back: lf or crlf.',
  actions: 'The actions by their ids: names of your own, or Studio’s numbers.',
} as const

/** The keys of an action beside its type. */
export const actionKeys = {
  caption: 'The label on the canvas.',
  next: 'The action that follows: the Default branch.',
  branches: 'Every other branch by its label, and the action that it leads to.',
  at: 'The place on the canvas, [x, y].',
  consent: 'Which branches are the caller’s answer to "may we record?"; any other branch is no answer yet.',
  sensitive: 'What is secret while this action is the present one, for example card: nothing may be recorded then.',
  disclosure: 'This prompt announces the recording; it is heard only when it was played to its end.',
  lineEnds: 'How lines end in its texts when Studio gets it back, where not as in the script.',
} as const

/** The keys of `consent`. */
export const consentKeys = {
  grant: 'The branches of a caller who agrees.',
  refuse: 'The branches of a caller who declines.',
} as const

/** The keys of an imported action of a type that nobody knows. */
export const unknownKeys = {
  name: 'The name of its type in Studio.',
  library: 'Its GUID in Studio’s exports.',
  properties: 'Its properties, kept as they were found.',
} as const

/** The media that a script may be written for. */
export const mediaNames = ['phone', 'digital', 'generic'] as const

/** Action types on which `consent` means something. */
export const asking: readonly string[] = ['Menu', 'Case', 'If']

/** Action types on which `disclosure` means something. */
export const announcing: readonly string[] = ['Play', 'Menu']

/** Actions whose text may stand directly behind the type: `Snippet: |`. */
export const takesText: readonly string[] = ['Snippet', 'Note', 'Annotation']
