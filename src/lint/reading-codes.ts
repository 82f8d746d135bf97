/** What reading, linking and playing say by themselves, a sentence each, for `explain` and for reports. */
const script: readonly (readonly [code: string, says: string])[] = [
  ['bad-value', 'A property or key has a value that it cannot have.'],
  ['duplicate-key', 'A key, property or branch is given twice, perhaps in two spellings that mean the same.'],
  ['label-taken', 'YAML would read the label of an exit in an export as another exit of its own.'],
  ['misplaced-annotation', 'An annotation stands on an action on which it means nothing.'],
  ['missing-property', 'A property without which the action can do nothing is not written.'],
  ['missing-script', 'A script that this one runs was not found: the call will take the Error branch there.'],
  ['missing-target', 'A branch leads to an action that is not there.'],
  ['no-actions', 'The script has no actions.'],
  ['no-begin', 'No action is a Begin: the script cannot start. Studio does not save it either.'],
  ['no-name', 'The script has no name by which others could run it.'],
  ['no-type', 'An action does not say what it is.'],
  ['no-way-on', 'A menu has neither Default nor Timeout: a caller who presses nothing is stuck (E8).'],
  ['quote-it', 'YAML reads something else than text where text belongs: it needs quotes.'],
  ['two-begins', 'A script has two Begins; Studio enters the one that was added last.'],
  ['two-handlers', 'Two actions handle the same event: only the first one is entered.'],
  ['two-types', 'An action has two types.'],
  ['unknown-action', 'No action has this name, neither in Studio nor here.'],
  ['unknown-branch', 'An action has no such exit.'],
  ['unknown-key', 'A key that means nothing here.'],
  ['unknown-property', 'An action has no such property.'],
  ['wrong-media', 'An action does nothing in a script of this media type; Studio calls it "action not available".'],
  ['wrong-shape', 'A list stands where a map belongs, or text where a list belongs.'],
]

const snippet = [
  ['syntax', 'A snippet or an expression cannot be read as code; Studio would refuse to save it.'],
  ['too-large', 'A snippet is larger than what is read.'],
  ['unknown-function', 'Code calls a function that neither the language nor the script has.'],
  ['unknown-statement', 'A statement begins with a word that is no statement of the language.'],
  ['wrong-argument-count', 'A function is called with too few or too many values.'],
] as const

const call = [
  ['bad-duration', 'A time is not written as one: 90, 1.5s, 2m or 00:01:30.'],
  ['bad-question', 'A question that a trainer wrote has no choices, or its answer is none of them.'],
  ['bad-step', 'A step of a sample call cannot be understood.'],
  ['bad-value', 'A key of the sample call has a value that it cannot have.'],
  ['impossible-time', 'A step’s moment does not exist, is before the call, or before the step above it.'],
  ['missing-script', 'The script that a sample call names is not there.'],
  ['no-desk', 'A step is of the agents’ desks, and the center says nothing of desks.'],
  ['no-variables', 'A step writes a variable of the desk, and the center has none.'],
  ['quote-it', 'YAML reads something else than text where text belongs: it needs quotes.'],
  ['unknown-agent', 'A step names an agent whom the center does not know.'],
  ['unknown-attribute', 'An attribute of a consumer that is none of the reserved ones (CC-56).'],
  ['unknown-channel', 'A call or a step names a channel of messages that the center does not have.'],
  ['unknown-customer', 'A call or a step names a customer who is not among the call’s.'],
  ['unknown-entry-point', 'A transfer names an entry point that the desks do not have (WX-16).'],
  ['unknown-key', 'A key that means nothing in a sample call.'],
  ['unknown-parameter', 'A message fills a parameter that its template does not have (WA-12).'],
  ['unknown-person', 'Somebody writes who is no customer, agent or supervisor.'],
  ['unknown-queue', 'A step names a queue: a skill that nobody in the center has.'],
  ['unknown-supervisor', 'A step names a supervisor whom the center does not know.'],
  ['unknown-template', 'A message or the provider names a template that the center does not have.'],
  ['unknown-verb', 'A step says something that nobody can do on a call.'],
] as const

const center = [
  ['bad-backoff', 'The times between attempts to upload are too short, or shrink (CC-26).'],
  ['bad-duration', 'A time is not written as one: 90, 1.5s, 2m or 00:01:30.'],
  ['bad-hours', 'Opening hours or a holiday cannot be understood.'],
  ['bad-policy', 'A recording policy does not say whether it records or forbids, or says both.'],
  ['bad-retention', 'A recording would be kept longer than seven days, or for no time (CC-27).'],
  ['bad-tone', 'A tone is no mp3 file (CC-48).'],
  ['bad-value', 'A key of the center has a value that it cannot have.'],
  ['bad-way', 'What is given out of hours is no way that this surface knows (CC-04, CC-10).'],
  ['duplicate-number', 'Two channels of messages have the same number (WA-03).'],
  ['missing-label', 'A virtual task assistant lacks one of its two labels (CC-55).'],
  ['queue-circle', 'A queue lies above itself in the menu.'],
  ['quote-it', 'YAML reads something else than text where text belongs: it needs quotes.'],
  ['reserved-prefix', 'A SIP parameter is written with "reserved_" before it: there it has none (CC-53).'],
  ['unknown-agent', 'A policy or a setting names an agent whom the center does not know.'],
  ['unknown-assumption', 'An assumption that nobody knows, or a value that it cannot have.'],
  ['unknown-attribute', 'A SIP parameter that is none of the reserved attributes (CC-56).'],
  ['unknown-channel', 'A template or a role names a channel of messages that the center does not have.'],
  ['unknown-hours', 'A setting names hours that the center does not have.'],
  ['unknown-key', 'A key that means nothing in a center.'],
  ['unknown-queue', 'A setting names a queue that the center does not have: a skill that nobody has.'],
  ['unknown-role', 'An agent has a role that the center does not have.'],
  ['unknown-skill', 'The default skill of a channel is one that nobody has.'],
] as const

const config = [
  ['bad-claim', 'What a property of your own claims cannot be read.'],
  ['bad-value', 'A key of the configuration has a value that it cannot have.'],
  ['expired-waiver', 'The day until which a waiver counts is over: what it was for is found again.'],
  ['incomplete-waiver', 'A waiver lacks its rule, reason, owner or date, and counts for nothing.'],
  ['quote-it', 'YAML reads something else than text where text belongs: it needs quotes.'],
  [
    'undecidable',
    'A property of your own speaks of something that no call can ever show: it can be neither kept nor broken.',
  ],
  ['unknown-key', 'A key that means nothing in the configuration.'],
  ['unknown-rule', 'The configuration names a rule that does not exist.'],
  ['unused-waiver', 'Nothing is found any more that a waiver could be for.'],
  ['wrong-shape', 'A list stands where a map belongs, or text where a list belongs.'],
] as const

const lint = [
  ['ignore-without-reason', 'A comment lets a finding stay and does not say why: the finding counts.'],
  ['ignore-without-rule', 'A comment that ignores something does not say which rule.'],
  ['unknown-rule', 'A comment names a rule that does not exist.'],
  ['unused-ignore', 'A comment ignores something that is not found there.'],
] as const

const project = [['outside', 'A file names another one outside the project; nothing there is ever opened.']] as const

const studio = [
  ['doctype', 'An XML export declares a document type; what it might define is not read.'],
  ['lost', 'Something of the script has no form in the export, and is left out of it.'],
  ['no-id', 'An exported action has no id.'],
  ['no-library', 'The id of an action in Studio’s library is not known here: Studio may ask for it again.'],
  ['no-script', 'The file is no export of a Studio script.'],
  ['not-json', 'The file is not JSON.'],
  ['not-xml', 'The file is not XML.'],
  ['too-deep', 'The file is nested deeper than any export.'],
  ['two-branches', 'An exported action has two branches of one label.'],
  ['two-ids', 'Two exported actions have the same id.'],
  ['unknown-action', 'An exported action is of a type that nobody here knows: it passes on.'],
  ['unknown-branch', 'An exported action has a branch that its type does not have.'],
  ['unknown-property', 'An exported action has a property that its type does not have.'],
  ['wired-twice', 'An exported branch leads to two places.'],
] as const

const yaml = [
  ['alias-props', 'An alias cannot have an anchor or a tag of its own.'],
  ['bad-alias', 'Text that begins with "*" is an alias: quote it.'],
  ['bad-collection-type', 'A tag names another kind of collection than the one that follows.'],
  ['bad-directive', 'A line that begins with "%" is a directive of YAML: quote it.'],
  ['bad-dq-escape', 'A backslash in double quotes begins an escape that does not exist.'],
  ['bad-indent', 'What belongs together is not indented by the same number of blanks.'],
  ['bad-key', 'A key is missing, or is something else than text.'],
  ['bad-prop-order', 'An anchor or tag stands at a place where it means nothing.'],
  ['bad-scalar-start', 'Text begins with a sign that means something in YAML: quote it.'],
  ['block-as-implicit-key', 'A map begins within a line that is a key already.'],
  ['block-in-flow', 'A block stands within { } or [ ].'],
  ['duplicate-key', 'A key is given twice; the first one counts.'],
  ['empty', 'The file is empty.'],
  ['impossible', 'YAML’s own reader met something that it takes to be impossible.'],
  ['key-over-1024-chars', 'A key is longer than YAML allows.'],
  ['merge-key', 'Merge keys ("<<") are not read.'],
  ['missing-char', 'A sign is missing: a quote, a bracket, a comma or a colon.'],
  ['more-errors', 'There are more errors than are told one by one.'],
  ['multiline-implicit-key', 'A key goes over several lines: a colon may be missing.'],
  ['multiple-anchors', 'A node has two anchors.'],
  ['multiple-docs', 'The file holds several YAML documents.'],
  ['multiple-tags', 'A node has two tags.'],
  ['non-string-key', 'A key is no text.'],
  ['not-text', 'The file is not UTF-8 text.'],
  ['several-documents', 'The file holds several YAML documents.'],
  ['tab-as-indent', 'A tab indents; YAML takes blanks only.'],
  ['tag', 'A tag ("!…") means nothing here.'],
  ['tag-resolve-failed', 'Text that begins with "!" is a tag: quote it.'],
  ['too-deep', 'The file is nested deeper than any script.'],
  ['too-large', 'The file is larger than what is read.'],
  ['too-many-aliases', 'Aliases unfold to more than what is read.'],
  ['unexpected-token', 'Something stands where YAML expects something else.'],
  ['unknown-alias', 'An alias names an anchor that does not stand before it.'],
] as const

const families = { script, snippet, call, center, config, lint, project, studio, yaml }

/** Every code that is no rule's, with what it means. */
export const readingCodes: ReadonlyMap<string, string> = new Map(
  Object.entries(families).flatMap(([family, codes]) =>
    codes.map(([name, says]) => [`${family}/${name}`, says] as const),
  ),
)
