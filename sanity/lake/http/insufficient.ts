// How a refusal for want of a permission is told: HTTP 403, in the shapes that Sanity's client reads.
import { LakeError } from '../errors.ts'

const TYPE = 'insufficientPermissionsError'
const sentence = (permission: string) =>
  `Insufficient permissions; permission "${permission}" required`

/** For mutations; `permissions` names what each of them takes. */
export function insufficientForMutations(permissions: string[]): LakeError {
  const [first = 'update'] = permissions
  const items = permissions.map((permission, index) => ({
    index,
    error: { type: TYPE, description: sentence(permission), permission },
  }))
  const description = `The mutation(s) failed: ${sentence(first)}`
  return new LakeError(403, description, { error: { type: 'mutationError', description, items } })
}

/** For anything else: actions, uploads. */
export function insufficient(permission: string): LakeError {
  const description = sentence(permission)
  return new LakeError(403, description, { error: { type: TYPE, description, permission } })
}
