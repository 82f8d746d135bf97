/** Google CCAI Platform: many may monitor any contact, whatever their own status (CC-21, CC-23). */
export const ccai = `
monitoring:
  channels: [voice, chat, messaging, sms, webMessaging, whatsapp]
  max: many
  presence: any
`
