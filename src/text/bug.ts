/** A fault of the tool itself, never of an author's input: the only error that this project throws on purpose. */
export class Bug extends Error {
  override readonly name = 'Bug'
}

/** Ends with a Bug; `what` says which promise was broken. */
export function bug(what: string): never {
  throw new Bug(what)
}
