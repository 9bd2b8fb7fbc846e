// A number that a journalist may quote needs to say whose it is, of when, and compared with what.
import type { ReleaseCheck } from './check.ts'

/** A comparison that leaves its base open. "The previous year" is one, if the figure has a year. */
const OPEN_BASE =
  /\b(?:(?:previous|prior|earlier|past|recent|other) (?:years|periods|months|administrations?)|(?:a[ñn]os|per[ií]odos|meses|gobiernos|administraciones) (?:anteriores|previos|previas|pasados|pasadas)|(?:otros|los [úu]ltimos) a[ñn]os)(?![\p{L}\p{N}])/iu

const NAMES_A_BASE =
  /(?<!\p{L})(?:than|from|since|compared|versus|respecto|relaci[óo]n|comparaci[óo]n|frente|desde|que en|que el|que la)(?!\p{L})/iu

const YEAR = /(?<!\d)(?:18|19|20|21)\d\d(?!\d)/

export const checkFigures: ReleaseCheck = ({ figures, body }, _, say) => {
  const inText = body.filter(({ _type }) => _type === 'keyFigure')
  const all = [
    ...figures.map((figure) => ({ ...figure, place: ['figures', figure.at] })),
    ...inText.map((figure) => ({ ...figure, place: ['body', figure.at] })),
  ]
  return all.flatMap((figure) => {
    const { place, what, quotedAs, period, year, source, sourceTitle, sourceUrl, comparator } =
      figure
    const words = quotedAs ?? what
    if (!words) return []
    const warn = (field: string, es: string, en: string) => ({
      level: 'warning' as const,
      path: [...place, field],
      message: say(`Cifra «${words}»: ${es}`, `Figure “${words}”: ${en}`),
    })
    const findings = []
    if (!source && !sourceTitle && !sourceUrl) {
      findings.push(
        warn(
          'source',
          'no dice de dónde sale. Elija la fuente o escriba la publicación.',
          'it does not say where it comes from. Choose the source or write the publication.',
        ),
      )
    }
    if (!year && !YEAR.test(period ?? '')) {
      findings.push(
        warn(
          'year',
          'no dice de qué año es. Escriba el año de los datos.',
          'it does not say of which year it is. Write the year of the data.',
        ),
      )
    }
    const said = [period, quotedAs, what].filter(Boolean).join(' · ')
    const open = OPEN_BASE.exec(said)?.[0]
    if (open) {
      findings.push(
        warn(
          'period',
          `compara con «${open}» sin decir cuáles. Escriba el año o el período de comparación.`,
          `it compares with “${open}” without saying which. Write the year or period of comparison.`,
        ),
      )
    } else if ((comparator === 'up' || comparator === 'down') && !NAMES_A_BASE.test(said)) {
      findings.push(
        warn(
          'period',
          'dice que cambió, no desde cuándo. Escriba el período de comparación.',
          'it says that it changed, not since when. Write the period of comparison.',
        ),
      )
    }
    return findings
  })
}
