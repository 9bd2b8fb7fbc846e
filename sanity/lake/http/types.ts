import type { HttpBindings } from '@hono/node-server'
import type { Identity } from '../access/identity.ts'

/** What the application knows about each request; what the lake asks itself came over no connection. */
export type LakeEnv = { Variables: { identity: Identity }; Bindings: Partial<HttpBindings> }
