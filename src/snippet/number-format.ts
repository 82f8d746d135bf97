/** A number in a .NET format: standard `D3`, `F2`, `N0`, `P1`, or custom like `00`, `#,##0.00`, `0%`. */
export function formatNumber(value: number, format: string): string {
  const standard = /^([DFNPdfnp])(\d{0,2})$/.exec(format)
  if (standard) return byLetter(value, (standard[1] ?? 'F').toUpperCase(), standard[2] ?? '')
  const [positive = '', negative, zero] = format.split(';')
  if (value === 0 && zero !== undefined) return custom(0, zero)
  if (value < 0) return negative === undefined ? withSign(value, custom(-value, positive)) : custom(-value, negative)
  return custom(value, positive)
}

function byLetter(value: number, letter: string, precision: string): string {
  const digits = precision === '' ? (letter === 'D' ? 0 : 2) : Number(precision)
  const size = Math.abs(value)
  switch (letter) {
    case 'D':
      return withSign(value, size.toFixed(0).padStart(digits, '0'))
    case 'N':
      return withSign(value, grouped(fixed(size, digits)))
    case 'P':
      return withSign(value, `${grouped(fixed(size * 100, digits))} %`)
    default:
      return withSign(value, fixed(size, digits))
  }
}

const placeholders = /'[^']*'|"[^"]*"|\\.|[0#.,%]|[\s\S]/g

/** One section of a custom format, of a number that is not negative. */
function custom(value: number, format: string): string {
  const parts: readonly string[] = format.match(placeholders) ?? []
  const isMark = (part: string): boolean => part === '0' || part === '#'
  const point = parts.indexOf('.')
  const whole = parts.slice(0, point < 0 ? undefined : point)
  const decimals = point < 0 ? [] : parts.slice(point).filter(isMark)
  const scaled = parts.includes('%') ? value * 100 : value
  const [digits = '0', rest = ''] = fixed(scaled, Math.min(decimals.length, 15)).split('.')
  const zeros = whole.filter(isMark)
  const least = zeros.includes('0') ? zeros.length - zeros.indexOf('0') : 0
  const integer = (digits === '0' ? '' : digits).padStart(least, '0')
  const kept = rest.replace(/0+$/, '').padEnd(decimals.lastIndexOf('0') + 1, '0')
  const first = parts.findIndex(isMark)
  const number = `${whole.includes(',') ? grouped(integer) : integer}${kept === '' ? '' : `.${kept}`}`
  if (first < 0) return parts.map(literal).join('')
  return parts
    .map((part, at) => (at === first ? number : isMark(part) || part === '.' || part === ',' ? '' : literal(part)))
    .join('')
}

function literal(part: string): string {
  if (part.length > 1) return part.startsWith('\\') ? part.slice(1) : part.slice(1, -1)
  return part
}

function fixed(value: number, digits: number): string {
  const text = Number(value.toPrecision(15)).toFixed(Math.min(digits, 20))
  return text.includes('e') ? BigInt(Math.round(value)).toString() : text
}

function grouped(digits: string): string {
  const [whole = '', rest] = digits.split('.')
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return rest === undefined ? spaced : `${spaced}.${rest}`
}

function withSign(value: number, text: string): string {
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}
