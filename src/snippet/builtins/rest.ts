import { dynamicFromText } from '../dynamic.ts'
import type { DynamicObject, Value } from '../value.ts'
import type { Builtin, BuiltinCall } from './builtin.ts'

const getProxy: Builtin = {
  name: 'GetRESTProxy',
  arity: [0, 0],
  summary: 'an object that makes web calls',
  run: () => ({
    kind: 'object',
    role: 'rest-proxy',
    members: new Map<string, Value>([
      ['StatusCode', 0],
      ['StatusDescription', ''],
      ['ContentType', 'application/x-www-form-urlencoded'],
      ['ProxyTimeoutSeconds', 10],
    ]),
  }),
}

function proxyOf(call: BuiltinCall): DynamicObject {
  const [value = null] = call.given
  const isProxy = value !== null && typeof value === 'object' && value.kind === 'object' && value.role === 'rest-proxy'
  return isProxy ? value : call.fail('what stands before the dot does not come from GetRESTProxy()')
}

const addHeader: Builtin = {
  name: 'AddHeader',
  arity: [3, 3],
  summary: 'adds a header to the web calls; the simulator sends none',
  run: call => {
    proxyOf(call)
    return null
  },
}

const makeRequest: Builtin = {
  name: 'MakeRestRequest',
  arity: [5, 5],
  summary: "makes a web call: the simulator's stub answers it, without one StatusCode is -1",
  run: call => {
    const proxy = proxyOf(call)
    const { stub } = call.scope
    const members = new Map(proxy.members)
    members.set('StatusCode', stub ? 200 : -1)
    members.set('StatusDescription', stub ? 'OK' : 'the simulator has no answer for this call')
    const answer = stub ? stub('MakeRestRequest', call.given.slice(1)) : null
    call.change({ ...proxy, members })
    return typeof answer === 'string' ? (dynamicFromText(answer) ?? answer) : answer
  },
}

/** Web calls from a snippet (help page API Calls from a Snippet Action). */
export const restBuiltins: readonly Builtin[] = [getProxy, addHeader, makeRequest]
