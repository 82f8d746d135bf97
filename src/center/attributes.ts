/** What may be known of a consumer before an agent is (CC-50, CC-53). */
export const reservedFields = ['verified_customer', 'bad_actor', 'repeat_customer'] as const

export type ReservedField = (typeof reservedFields)[number]

/** Attributes and whether they hold. */
export type Attributes = ReadonlyMap<ReservedField, boolean>

/** The field of a name with or without `reserved_` before it; undefined if there is none such. */
export function reservedField(name: string): ReservedField | undefined {
  const plain = name.replace(/^reserved_/, '')
  return reservedFields.find(each => each === plain)
}

/** What is taken from the header of a SIP call (CC-53, CC-54). */
export interface SipData {
  readonly uri: string
  readonly enabled: boolean
  readonly parameters: readonly { readonly field: ReservedField; readonly sourceField: string }[]
  readonly inMetadata: boolean
  readonly inCrmRecord: boolean
}

/** What a virtual agent hands over with a consumer (CC-55). */
export interface VirtualAgent {
  readonly kind: 'agent' | 'taskAssistant'
  readonly labels: readonly string[]
  /** The field of the CRM that takes "verified customer"; empty where it is not handed over. */
  readonly verifiedAs: string
}

/** Flags of a consumer's profile, and who may set them. */
export interface AttributeSettings {
  readonly sip?: SipData
  readonly virtualAgents: ReadonlyMap<string, VirtualAgent>
  /** CC-52: whether an agent may change the verification by clicking on it. */
  readonly agentMayVerify: boolean
}
