// Two releases of one language cannot have the same address; two languages may share one.
import type { ReleaseCheck } from './check.ts'

export const checkAddress: ReleaseCheck = ({ slug, language }, { sameAddress }, say) => {
  if (!slug || !sameAddress) return []
  const es = sameAddress.headline ? `: «${sameAddress.headline}»` : ''
  const en = sameAddress.headline ? `: “${sameAddress.headline}”` : ''
  const [inSpanish, inEnglish] = language === 'es' ? ['español', 'Spanish'] : ['inglés', 'English']
  return [
    {
      level: 'error',
      path: ['slug'],
      message: say(
        `La dirección «${slug.current}» ya es de otro comunicado en ${inSpanish}${es}. Cámbiela: agregue, por ejemplo, la fecha.`,
        `The address “${slug.current}” is already that of another release in ${inEnglish}${en}. Change it: add the date, for example.`,
      ),
    },
  ]
}
