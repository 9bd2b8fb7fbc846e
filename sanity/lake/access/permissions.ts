// What each may do with documents. Everything that reads or writes asks here.
import type { Identity } from './identity.ts'

/** Whether anybody may read a dataset's published documents. */
export type DatasetAcl = 'public' | 'private'

/** `public`: the documents whose id has no dot, see `isPublic`. */
export type Reads = 'everything' | 'public' | 'nothing'

export function mayRead({ role }: Identity, acl: DatasetAcl): Reads {
  if (role) return 'everything'
  return acl === 'public' ? 'public' : 'nothing'
}

export function mayWrite({ role }: Identity): boolean {
  return role === 'administrator' || role === 'editor'
}

/** The permissions on documents as Sanity names them; Studio asks for them one by one. */
export function permissionsOf(identity: Identity): string[] {
  if (mayWrite(identity)) return ['read', 'update', 'create', 'history', 'manage', 'editHistory']
  return identity.role ? ['read', 'history'] : []
}
