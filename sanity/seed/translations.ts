// Which documents are the same text in two languages, the original first
// (the form of @sanity/document-internationalization).
const version = (language: string, id: string) => ({
  _key: language,
  _type: 'internationalizedArrayReferenceValue',
  language,
  value: { _type: 'reference', _ref: id, _weak: true, _strengthenOnPublish: { type: 'release' } },
})

export const translations = [
  {
    _id: 'translation-2015-01-27',
    _type: 'translation.metadata',
    schemaTypes: ['release'],
    translations: [version('en', 'release-2015-01-27-en'), version('es', 'release-2015-01-27-es')],
  },
]
