// Studio checks a document as the site will: through the same projection, by the same contract. What
// the site would leave out cannot be published.
import { evaluate, parse } from 'groq-js'
import type { Path, SanityDocument, ValidationError } from 'sanity'
import type * as z from 'zod'
import type { Language } from '../contract/language.ts'
import { publishedId } from '../published-id.ts'
import { breachWords } from './breach-words.ts'
import { sayIn } from './desk-language.ts'
import { fieldTitles } from './field-titles.ts'
import { schemaTypes } from './schema.ts'
import { storedPath } from './stored-path.ts'

/**
 * What in a stored document breaks the contract, with the path of the form's field. Documents it
 * refers to are not looked up: whether they hold is shown where they are edited.
 */
export async function breachesOf(
  document: SanityDocument,
  contract: z.ZodType,
  projection: string,
  language: Language,
): Promise<ValidationError[]> {
  const result = await evaluate(parse(`*[0]{ ${projection} }`), {
    dataset: [{ ...document, _id: publishedId(document._id) }],
    params: { now: new Date().toISOString() },
    dereference: ({ _ref }) => UPLOADED[_ref.split('-')[0] ?? ''] ?? null,
  })
  const parsed = contract.safeParse(await result.get(), { reportInput: true })
  if (parsed.success) return []
  const titleOf = titlesIn(language)
  const breaches = parsed.error.issues.map((issue) => {
    const path = storedPath(issue.path, document)
    const title = titleOf(document._type, titled(issue, path)) ?? issue.path.join('.')
    return { path, message: breachWords(issue, title, sayIn(language)) }
  })
  return breaches.filter((breach, index) => index === breaches.findIndex(isSame(breach)))
}

/** A text that is there in no language is missing as a whole. */
const titled = ({ code }: z.core.$ZodIssue, path: Path): Path =>
  code === 'custom' && path.at(-1) === 'es' ? path.slice(0, -1) : path

/** An uploaded file always has these; Studio would have to fetch them. */
const UPLOADED: Record<string, { _id: string; [field: string]: unknown }> = {
  image: {
    _id: 'image',
    url: 'https://cdn.sanity.io/image',
    metadata: { dimensions: { width: 1, height: 1 } },
  },
  file: { _id: 'file', url: 'https://cdn.sanity.io/file', size: 1, mimeType: 'application/pdf' },
}

/** A file that is missing lacks all that is read of it, which is one thing to say. */
const isSame = (one: ValidationError) => (other: ValidationError) =>
  one.message === other.message && JSON.stringify(one.path) === JSON.stringify(other.path)

type Titles = ReturnType<typeof fieldTitles>
const titles: Partial<Record<Language, Titles>> = {}

/** Read once: the definitions do not change while the desk is open. */
function titlesIn(language: Language): Titles {
  titles[language] ??= fieldTitles(schemaTypes(language))
  return titles[language]
}
