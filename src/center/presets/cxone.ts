/** NICE CXone: what a center is anyhow that names no preset. Its recording is the rules R1–R24 and their assumptions. */
export const cxone = `
assumptions: {}
`
