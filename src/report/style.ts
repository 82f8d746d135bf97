/** Colors by what they mean; each takes a text and gives it back painted. */
export interface Paint {
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly warn: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

/** What a text report has to fit: the width of the page, whether box drawing can be shown, colors. */
export interface Style {
  readonly columns: number
  readonly ascii: boolean
  readonly paint: Paint
}

const same = (text: string): string => text

/** No colors, 80 columns. */
export const plain: Style = {
  columns: 80,
  ascii: false,
  paint: { good: same, bad: same, warn: same, strong: same, faint: same },
}

/** What the drawings of this folder become where only ASCII can be shown; one character for one, so columns stay. */
const asciiOf: Readonly<Record<string, string>> = {
  '─': '-',
  '━': '=',
  '═': '=',
  '┄': '.',
  '░': '#',
  '│': '|',
  '╞': '[',
  '╡': ']',
  '╪': '|',
  '┤': '|',
  '┣': '[',
  '┫': ']',
  '╟': '[',
  '╢': ']',
  '┃': '|',
  '╫': '|',
  '✕': 'x',
  '⊘': '!',
  '●': 'o',
  '■': 's',
  '◆': '*',
  '←': '<',
  '→': '>',
  '♪': '~',
  '✓': '+',
  '✗': 'x',
  '–': '-',
  '…': '~',
  '·': '.',
  '∙': '.',
  '⇪': '^',
}

/** The same drawing in ASCII; letters of any language stay as they are. */
export function toAscii(text: string): string {
  return text.replace(/[─━═┄░│╞╡╪┤┣┫╟╢┃╫✕⊘●■◆←→♪✓✗–…·∙⇪]/g, each => asciiOf[each] ?? '?')
}
