import type { Outdial } from '../../center/desk.ts'

/** WX-19: a number as it is dialled; signs other than digits and `+ # * :` are stripped. */
export function dialled(number: string): string {
  return number.replace(/[^0-9+#*:]/g, '')
}

/** WX-19: 3 to 18 digits. */
export function isNumber(number: string): boolean {
  const digits = digitsOf(number)
  return digits >= 3 && digits <= 18
}

/** WX-33: whether a profile allows a number. */
export function allows({ digits, prefixes }: Outdial, number: string): boolean {
  const plain = dialled(number)
  if (digits !== undefined && digitsOf(plain) !== digits) return false
  return prefixes.length === 0 || prefixes.some(each => plain.startsWith(dialled(each)))
}

const digitsOf = (number: string): number => number.replace(/\D/g, '').length
