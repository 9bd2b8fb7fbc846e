import type { Identity } from './identify.ts'

/** What the application knows about each request. */
export type LakeEnv = { Variables: { identity: Identity } }
