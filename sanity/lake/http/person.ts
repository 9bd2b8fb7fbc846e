// People and robots in the shapes that Studio and the client read.
import type { Known } from '../access/identities.ts'
import type { Identity } from '../access/identity.ts'
import { ROLES, type Role } from '../access/roles.ts'

export const roleOf = (name: Role) => ({ name, title: ROLES[name].title })

/** `/users/me`; undefined for somebody who is nobody. */
export function currentUser({ kind, id, name, role }: Identity) {
  return (
    role && {
      id,
      name,
      displayName: name,
      email: '',
      role,
      roles: [roleOf(role)],
      provider: kind === 'robot' ? 'sanity-token' : 'local',
    }
  )
}

/** `/users/:ids` */
export const userOf = ({ id, name, role }: Known) => ({ id, displayName: name, name, role })

/** One of a project's `members`. */
export const memberOf = ({ kind, id, role }: Known, me: Identity) => ({
  id,
  role,
  roles: [roleOf(role)],
  isCurrentUser: id === me.id,
  isRobot: kind === 'robot',
})
