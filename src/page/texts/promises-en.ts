/** Words for what must hold on a call, and for what tells two versions apart. */
export const promisesEn = {
  title: 'What must hold on this call',
  broken: 'Broken',
  kept: 'Kept',
  at: (when: string, what: string, stands: string) => `It breaks at ${when}: ${what}. ${stands}.`,
  mark: (code: string) => `breaks ${code}`,
  show: 'Show this moment',
  differ: (kinds: string) => `The two versions differ in: ${kinds}.`,
  kinds: {
    recordings: 'what is recorded',
    statements: 'the recorded statements',
    outcome: 'how the call ends',
    variables: 'variables at the end',
  } as Readonly<Record<string, string>>,
}
