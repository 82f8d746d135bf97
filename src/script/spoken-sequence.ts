/**
 * The `Sequence` that speaks a `Phrase`: what Studio needs where an author wrote the Phrase alone. Quotes would end the
 * piece, so they become single ones, but for those inside `{ }`, which are evaluated first.
 */
export function spokenSequence(phrase: string): string {
  const text = phrase.trim().replace(/\{[^{}]*\}|"/g, part => (part === '"' ? "'" : part))
  return `"%${text}"`
}
