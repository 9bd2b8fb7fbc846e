// Errors in the shapes that `@sanity/client` understands.

type Details = Record<string, unknown>

/** An answer other than success; `body` is sent as JSON. */
export class LakeError extends Error {
  readonly status: number
  readonly body: Details

  constructor(status: number, message: string, body: Details) {
    super(message)
    this.status = status
    this.body = body
  }
}

/** The plain form: `{statusCode, error, message}`. */
export function refuse(status: number, error: string, message: string): LakeError {
  return new LakeError(status, message, { statusCode: status, error, message })
}

export const badRequest = (message: string) => refuse(400, 'Bad Request', message)
export const unauthorized = (message: string) => refuse(401, 'Unauthorized', message)
export const forbidden = (message: string) => refuse(403, 'Forbidden', message)
export const notFound = (message: string) => refuse(404, 'Not Found', message)
export const notImplemented = (message: string) => refuse(501, 'Not Implemented', message)

/** A query that cannot be parsed or evaluated; positions are UTF-16 code units from 0. */
export function queryError(query: string, description: string, start = 0, end = query.length) {
  return new LakeError(400, description, {
    error: { type: 'queryParseError', description, query, start, end },
  })
}

/** How a mutation or an action failed. `type` is Sanity's name for the reason. */
export type Failure = {
  status: 400 | 404 | 409
  type: string
  description: string
  details?: Details
}

/** A mutation or an action that cannot be applied; `index` is its place in the request. */
export function itemError(
  kind: 'mutation' | 'action',
  index: number,
  { status, type, description, details = {} }: Failure,
): LakeError {
  return new LakeError(status, description, {
    error: {
      type: `${kind}Error`,
      description: `The ${kind}(s) failed: ${description}`,
      items: [{ index, error: { type, description, ...details } }],
    },
  })
}

/** A transaction id that was used before: whoever sent it again may take it as done. */
export function transactionExists(id: string): LakeError {
  const description = `Transaction "${id}" has been committed before`
  return new LakeError(409, description, {
    error: { type: 'transactionAlreadyExistsError', description, id },
  })
}
