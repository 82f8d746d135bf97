/**
 * Controls of the terminal, of the reading direction and of lines, what could move a cursor or reorder a line; and halves
 * of characters, which no file can hold.
 */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this file is for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu

/** A text from a file in one harmless line: white space as a space, any other control as `\x1b` or `\u202e`. */
export function safeText(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(controls, each => {
    const code = each.charCodeAt(0)
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}
