// Small makers for the seed's documents, so that they read as content.

/** A reference inside an array needs a key; the target's id is a good one. */
export const ref = (id: string) => ({ _type: 'reference', _ref: id })
export const keyedRef = (id: string) => ({ ...ref(id), _key: id })

export const slug = (current: string) => ({ _type: 'slug', current })

export const localized = (es: string, en: string) => ({ _type: 'localizedString', es, en })
export const localizedText = (es: string, en: string) => ({ _type: 'localizedText', es, en })

/** Plain paragraphs as portable text. */
export const paragraphs = (...texts: string[]) =>
  texts.map((text, index) => ({
    _type: 'block',
    _key: `p${index + 1}`,
    style: 'normal',
    markDefs: [],
    children: [{ _type: 'span', _key: `p${index + 1}s1`, text, marks: [] }],
  }))
