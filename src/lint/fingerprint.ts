import type { Finding } from './finding.ts'

/** What a finding is, wherever its line has moved to. */
export function identityOf({ code, at, action, message }: Finding): string {
  return [code, at.source.path, action ?? '', message].join('\0')
}

/**
 * A short name for each finding that stays when lines move: by rule, file, action and message, and where those are equal by
 * their order.
 */
export function fingerprints(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>()
  return new Map(
    findings.map(each => {
      const identity = identityOf(each)
      const before = seen.get(identity) ?? 0
      seen.set(identity, before + 1)
      return [each, `${hash(identity, 1)}${hash(`${identity}\0${before}`, 2)}`]
    }),
  )
}

/** FNV-1a, 32 bits, as hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
