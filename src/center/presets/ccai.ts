/**
 * Google CCAI Platform: many may monitor any contact, whatever their own status (CC-21, CC-23); recordings go to the CRM, in
 * parts, for 7 days at the most (CC-25 to CC-29); tickets are merged, and a contact counts as stuck after 5 hours (CC-58, CC-61).
 */
export const ccai = `
monitoring:
  channels: [voice, chat, messaging, sms, webMessaging, whatsapp]
  max: many
  presence: any
storage: { sink: crm, partMegabytes: 50, retention: 7d, backoff: { base: 60s, factor: 2, cap: 1h } }
consumers: { merge: auto }
stuckAfter: 5h
`
