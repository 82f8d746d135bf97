import fc from 'fast-check'

/** Random tests try the same cases each time, so that a failure is somebody's change; `SEED=… npm test` tries others. */
const seed = Number(process.env.SEED ?? 20_261_121)

fc.configureGlobal({ seed })
