/** The version of this program, put in by the build. */
export const version: string = typeof CALLWRIGHT_VERSION === 'string' ? CALLWRIGHT_VERSION : '0.0.0'
