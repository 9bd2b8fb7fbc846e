import { apiUrl } from '#lib/api/address.ts'
import { allEndpoints, parametersOf } from '#lib/api/endpoints.ts'
import { isParameter } from '#lib/api/parameters.ts'
import { parameterWords } from '#lib/api/words.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Paragraphs } from './paragraphs.tsx'
import { Terms } from './terms.tsx'

type Props = { locale: Language }

/** Every address of the API, from the definitions that answer there. */
export function EndpointTerms({ locale }: Props) {
  const t = translator(locale)
  const terms = allEndpoints().map(({ name, endpoint: { path } }) => ({
    term: `GET ${path || '/'}`,
    about: t(`api.endpoint.${name}`),
    ...(!path.includes('{') && { href: apiUrl(path) }),
  }))
  return (
    <>
      <Paragraphs texts={[t('developers.base', { base: apiUrl('') })]} />
      <Terms terms={terms} />
      <p>
        <a href={apiUrl('/openapi.json')} className="text-link">
          {t('developers.openapi')}
        </a>
      </p>
    </>
  )
}

/** Every parameter, under the address that takes it. */
export function ParameterTerms({ locale }: Props) {
  const t = translator(locale)
  const asked = allEndpoints().filter(({ endpoint }) => parametersOf(endpoint).length > 0)
  return (
    <>
      <Paragraphs texts={[t('developers.parametersNote')]} />
      {asked.map(({ endpoint }) => (
        <section key={endpoint.path} className="mt-6">
          <h3 className="font-medium">{t('developers.parametersOf', { paths: endpoint.path })}</h3>
          <Terms
            terms={parametersOf(endpoint)
              .filter(isParameter)
              .map((name) => ({ term: name, about: parameterWords(locale, name) }))}
          />
        </section>
      ))}
    </>
  )
}
