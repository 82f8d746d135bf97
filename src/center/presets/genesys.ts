/** Genesys Cloud: silent monitoring of messages, one supervisor at a time, who must be Available (GC-03, GC-06, GC-07). */
export const genesys = `
monitoring:
  channels: [webMessaging, messaging, sms]
  max: 1
  presence: Available
  presenceChecked: start
  boundTo: agent
  restartSms: allowed
`
