/** How a consumer reaches a queue: by telephone menu, by the SDK of an app or of a web site, by SMS. */
export const surfaces = ['ivr', 'mobile', 'web', 'sms'] as const

export type Surface = (typeof surfaces)[number]
