// Studio checks a document as the site will: through the same projection, by the same contract. What
// the site would leave out cannot be published.
import { evaluate, parse } from 'groq-js'
import type { Path, Rule, SanityDocument, ValidationError } from 'sanity'
import * as z from 'zod'
import type { Language } from '../contract/language.ts'

const LOCALES = { es: z.locales.es().localeError, en: z.locales.en().localeError }

/** The validation of a document type: each breach of the contract is shown at its field. */
export function keepsContract(contract: z.ZodType, projection: string, language: Language) {
  return (rule: Rule) =>
    rule.custom(async (document: SanityDocument | undefined) => {
      if (!document) return true
      const breaches = await breachesOf(document, contract, projection, language)
      return breaches.length === 0 ? true : breaches
    })
}

/**
 * What in a stored document breaks the contract, with the path of the field. Documents it refers to
 * are not looked up: whether they hold is shown where they are edited.
 */
export async function breachesOf(
  document: SanityDocument,
  contract: z.ZodType,
  projection: string,
  language: Language,
): Promise<ValidationError[]> {
  const result = await evaluate(parse(`*[0]{ ${projection} }`), {
    dataset: [{ ...document, _id: document._id.replace(/^drafts\./, '') }],
    params: { now: new Date().toISOString() },
    dereference: ({ _ref }) => (_ref.startsWith('image-') ? ASSET : null),
  })
  const parsed = contract.safeParse(await result.get(), { error: LOCALES[language] })
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, message }) => ({ message, path: fieldPath(path) }))
}

/** An uploaded picture always has these; Studio would have to fetch them. */
const ASSET = {
  _id: 'image',
  url: 'https://cdn.sanity.io/image',
  metadata: { dimensions: { width: 1, height: 1 } },
}

/** Array positions stay as they are; symbols do not occur in JSON. */
function fieldPath(path: PropertyKey[]): Path {
  return path.filter((segment) => typeof segment !== 'symbol')
}
