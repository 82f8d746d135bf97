import { arrayBuiltins } from './array.ts'
import type { Builtin } from './builtin.ts'
import { dateBuiltins } from './date.ts'
import { dynamicBuiltins } from './dynamic.ts'
import { numberBuiltins } from './number.ts'
import { restBuiltins } from './rest.ts'
import { textBuiltins } from './text.ts'

const families = [textBuiltins, numberBuiltins, dateBuiltins, arrayBuiltins, dynamicBuiltins, restBuiltins]

/** All built-in functions that the reference names, by lower-case name (help page Built-in Functions, first half). */
export const builtins: ReadonlyMap<string, Builtin> = new Map(
  families.flat().map(each => [each.name.toLowerCase(), each]),
)
