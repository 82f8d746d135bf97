/** How undocumented behavior of the Snippet language is read; §12 of the reference lists these questions. */
export interface SnippetAssumptions {
  readonly textComparisonCase: 'sensitive' | 'insensitive'
  readonly booleanPrint: 'True' | 'true' | '1'
  readonly stringOverflow: 'cut' | 'fail'
  readonly divisionByZero: 'fail' | 'zero'
  readonly arrayGap: 'empty' | 'fail'
  readonly readPastEnd: 'empty' | 'fail'
  readonly functionLocals: 'parameters' | 'all'
  readonly appendOnArray: 'text' | 'element'
  readonly caseLabels: 'text' | 'equals'
  readonly undefinedText: 'empty' | 'fail'
  readonly logicOrder: 'left-to-right' | 'and-first'
}

type Name = keyof SnippetAssumptions

/** One question, the answers that may be chosen (the default first), and what it is about. */
export interface SnippetAssumption {
  readonly name: Name
  readonly default: string
  readonly values: readonly string[]
  readonly says: string
}

const choices: {
  readonly [Each in Name]: { readonly values: readonly SnippetAssumptions[Each][]; readonly says: string }
} = {
  textComparisonCase: {
    values: ['sensitive', 'insensitive'],
    says: 'whether "a" = "A" differs; contains, indexof and CASE labels follow',
  },
  booleanPrint: { values: ['True', 'true', '1'], says: 'how a stored boolean prints in a text' },
  stringOverflow: {
    values: ['cut', 'fail'],
    says: 'whether a value longer than MaxStringSize is cut or ends the snippet',
  },
  divisionByZero: { values: ['fail', 'zero'], says: 'whether dividing by zero ends the snippet or gives 0' },
  arrayGap: {
    values: ['empty', 'fail'],
    says: 'whether assigning behind the end of an array fills the gap with empty elements',
  },
  readPastEnd: {
    values: ['empty', 'fail'],
    says: 'whether an element that an array does not have reads as empty text',
  },
  functionLocals: {
    values: ['parameters', 'all'],
    says: 'whether only the parameters of a function are local, or all names that it assigns',
  },
  appendOnArray: {
    values: ['text', 'element'],
    says: 'whether append() on an array lengthens its last element or adds one',
  },
  caseLabels: { values: ['text', 'equals'], says: 'whether a CASE label is compared as text, or like "=" ("01" is 1)' },
  undefinedText: {
    values: ['empty', 'fail'],
    says: 'whether {x} of a variable that was never set is empty or ends the snippet',
  },
  logicOrder: { values: ['left-to-right', 'and-first'], says: 'whether & | ~ are one level, or & binds tighter' },
}

/** The list, for help texts and checks. */
export const snippetAssumptions: readonly SnippetAssumption[] = Object.entries(choices).map(
  ([name, { values, says }]) => ({
    name: name as Name,
    default: values[0] ?? '',
    values,
    says,
  }),
)

/** The readings that are taken where nothing is chosen. */
export const defaultSnippetAssumptions: SnippetAssumptions = {
  textComparisonCase: 'sensitive',
  booleanPrint: 'True',
  stringOverflow: 'cut',
  divisionByZero: 'fail',
  arrayGap: 'empty',
  readPastEnd: 'empty',
  functionLocals: 'parameters',
  appendOnArray: 'text',
  caseLabels: 'text',
  undefinedText: 'empty',
  logicOrder: 'left-to-right',
}

/** A value that a question does not know; its default stands instead. */
export interface SnippetAssumptionFault {
  readonly key: string
  readonly message: string
  readonly hint: string
}

/** Reads the keys of `assumptions:` that are ours, and passes over all others. */
export function readSnippetAssumptions(written: ReadonlyMap<string, string>): {
  readonly value: SnippetAssumptions
  readonly faults: readonly SnippetAssumptionFault[]
} {
  let value = defaultSnippetAssumptions
  const faults: SnippetAssumptionFault[] = []
  for (const { name, values } of snippetAssumptions) {
    const text = written.get(name)?.trim()
    if (text === undefined) continue
    if (values.includes(text)) value = { ...value, [name]: text }
    else
      faults.push({
        key: name,
        message: `"${text}" is no reading of ${name}`,
        hint: `expected one of ${values.join(', ')}`,
      })
  }
  return { value, faults }
}
