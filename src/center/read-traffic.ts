import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { durationOf, mapOf } from './fields.ts'
import { consentTrafficKeys, trafficKeys } from './keys.ts'
import { defaultTraffic, type Traffic } from './traffic.ts'

/** Reads how likely things are; what is not written is as in `defaultTraffic`. */
export function readTraffic(node: Node | undefined, faults: Faults): Traffic | undefined {
  const map = mapOf(node, '"traffic"', faults)
  if (!map) return undefined
  const found = keysOf(map, namesOf(trafficKeys), faults)
  const share = (key: 'abandon' | 'recordOnDemand' | 'click' | 'transfer') => {
    const value = found.get(key)?.value
    const read = value && shareOf(value, `"${key}"`, faults)
    if (value === undefined || read === undefined) return defaultTraffic[key]
    if (read < 1 || key === 'abandon') return read
    faults.error('center/bad-value', value.at, `"${key}" must be less than 1`, 'a conversation also ends by itself')
    return defaultTraffic[key]
  }
  const mean = (key: 'answer' | 'talk') => {
    const value = found.get(key)?.value
    const ms = value && durationOf(value, `"${key}"`, faults)
    if (value === undefined || ms === undefined) return defaultTraffic[key]
    if (ms > 0) return ms
    faults.error('center/bad-value', value.at, `"${key}" must be more than 0 s`)
    return defaultTraffic[key]
  }
  return {
    consent: readConsent(found.get('consent')?.value, faults),
    abandon: share('abandon'),
    answer: mean('answer'),
    recordOnDemand: share('recordOnDemand'),
    talk: mean('talk'),
    click: share('click'),
    transfer: share('transfer'),
  }
}

function readConsent(node: Node | undefined, faults: Faults): Traffic['consent'] {
  const map = mapOf(node, '"consent"', faults)
  if (!map) return defaultTraffic.consent
  const found = keysOf(map, namesOf(consentTrafficKeys), faults)
  const share = (key: keyof Traffic['consent']) => {
    const value = found.get(key)?.value
    return value ? shareOf(value, `"${key}"`, faults) : 0
  }
  const grant = share('grant')
  const refuse = share('refuse')
  const silence = share('silence')
  if (grant === undefined || refuse === undefined || silence === undefined) return defaultTraffic.consent
  if (Math.abs(grant + refuse + silence - 1) < 1e-9) return { grant, refuse, silence }
  faults.error(
    'center/bad-value',
    map.at,
    `the shares of "consent" must make 1 together, not ${Number((grant + refuse + silence).toFixed(4))}`,
    'write for example { grant: 0.7, refuse: 0.2, silence: 0.1 }; what is not written is 0',
  )
  return defaultTraffic.consent
}

function shareOf(node: Node, what: string, faults: Faults): number | undefined {
  const text = readText(node, what, faults)
  if (!text) return undefined
  const match = /^(\d{1,3}(?:\.\d{1,12})?)\s*(%?)$/.exec(text.value.trim())
  const share = match && Number(match[1]) / (match[2] === '%' ? 100 : 1)
  if (match && share !== null && share <= 1) return share
  faults.error(
    'center/bad-value',
    text.at,
    `${what} must be a share from 0 to 1, not "${text.value}"`,
    'write it as 0.2 or 20%',
  )
  return undefined
}
