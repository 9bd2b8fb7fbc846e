import type { Role } from './roles.ts'

/** Who asks. `id` is what the lake writes down as the author of a change. */
export type Identity = {
  kind: 'robot' | 'user' | 'anonymous'
  id: string
  /** For people to read: a user's name, a token's label. */
  name: string
  /** Anonymous readers have none. */
  role?: Role
}

export const ANONYMOUS: Identity = { kind: 'anonymous', id: '<anonymous>', name: 'Anonymous' }

/** Whoever sits at the machine of a lake that has no accounts. */
export const LOCAL_USER: Identity & { role: Role } = {
  kind: 'user',
  id: 'local',
  name: 'Local user',
  role: 'administrator',
}
