/** Cisco Webex Contact Center: the agent's desk. */
export const webex = `
assumptions: {}
`
