import { useCurrentUser } from 'sanity'
import type { Person } from '../../release/approval.ts'

/** Who sits at the desk; undefined until Studio knows. */
export function usePerson(): Person | undefined {
  const user = useCurrentUser()
  if (!user) return undefined
  return { id: user.id, name: user.name || user.email || user.id }
}
