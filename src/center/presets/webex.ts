/** Cisco Webex Contact Center. The sources name no seconds: these are made up, as a proposal (A14). */
export const webex = `
desk:
  rona: 18s
  autoResume: 30s
  consultConfirm: 30s
  wrapup: { auto: 60s, extendable: false }
  conference: 3
`
