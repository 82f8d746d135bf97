import { jsonText } from '../json.ts'
import { xmlText } from '../xml.ts'
import type { Builtin } from './builtin.ts'

const asjson: Builtin = {
  name: 'asjson',
  arity: [1, 1],
  summary: 'dynamic data as JSON, cut at 32 KB',
  run: call => call.bounded(jsonText(call.given[0] ?? null)),
}

const asxml: Builtin = {
  name: 'asxml',
  arity: [1, 1],
  summary: 'dynamic data as XML, cut at 32 KB',
  run: call => call.bounded(xmlText(call.given[0] ?? null)),
}

const savetodb: Builtin = {
  name: 'savetodb',
  arity: [1, 2],
  summary: 'marks the variable to be stored with the contact',
  run: call => {
    if (call.variable !== undefined) call.scope.saveToDb?.(call.variable)
    return call.given[0] ?? null
  },
}

/** Functions on dynamic data and on variables as such. */
export const dynamicBuiltins: readonly Builtin[] = [asjson, asxml, savetodb]
