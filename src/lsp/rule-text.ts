import { rules } from '../recording/rules.ts'

/** ` — its title`, of a recording rule; nothing where there is none. */
export function ruleLine(id: string | undefined): string {
  const rule = rules.find(each => each.id === id)
  return rule ? ` — ${rule.title}` : ''
}

/** A recording rule as Markdown, by a word as it may stand in a comment or a center: `R14`, `R14.mask`. */
export function ruleText(word: string): string | undefined {
  const rule = rules.find(({ id }) => id === word.replace(/\..*/, ''))
  if (!rule) return undefined
  const assumed = rule.assumed
    ? '\n\n◇ The sources leave this, or a part of it, open: this is how it is read here.'
    : ''
  return `**${rule.id}: ${rule.title}**\n\n${rule.says}${assumed}`
}
