// Between the lake and the pages: what breaks its contract is left out and named in the log.
import { z } from 'zod'

const identified = z.object({ _id: z.string() })

/**
 * The document as its contract has it, or undefined. A document that breaks the contract is
 * reported on standard error with its id and every field that is wrong.
 */
export function parseDocument<T extends z.ZodType>(
  type: string,
  contract: T,
  raw: unknown,
): z.infer<T> | undefined {
  if (raw === null || raw === undefined) return undefined
  const parsed = contract.safeParse(raw)
  if (parsed.success) return parsed.data
  const id = identified.safeParse(raw).data?._id ?? '(no id)'
  const fields = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || '(document)'}: ${message}`,
  )
  console.error(`The ${type} ${id} breaks its contract and is not shown:\n${fields.join('\n')}`)
  return undefined
}

/** The documents of a list that keep their contract, in order; the others are reported. */
export function parseDocuments<T extends z.ZodType>(
  type: string,
  contract: T,
  raw: unknown,
): z.infer<T>[] {
  return z
    .array(z.unknown())
    .parse(raw)
    .map((document) => parseDocument(type, contract, document))
    .filter((document) => document !== undefined)
}
