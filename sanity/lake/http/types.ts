import type { Identity } from '../access/identity.ts'

/** What the application knows about each request. */
export type LakeEnv = { Variables: { identity: Identity } }
