// How long titles read well. What does not fit at all is the contract's to report.
import type { Finding } from '../../checks/finding.ts'
import type { ReleaseCheck } from './check.ts'

/** Beyond this, lists, mail subjects and shared links cut a headline. */
const READS_WELL = { headline: 120, subhead: 220 } as const

export const checkLength: ReleaseCheck = ({ headline, subhead, fromArchive }, _, say) => {
  // A text of the archive stays as it was published.
  const level = fromArchive ? 'info' : 'warning'
  const findings: Finding[] = []
  if (headline && headline.length > READS_WELL.headline) {
    findings.push({
      level,
      path: ['headline'],
      message: say(
        `El titular tiene ${headline.length} caracteres. Se lee mejor con menos de ${READS_WELL.headline}: listas, correos y redes lo cortan.`,
        `The headline has ${headline.length} characters. It reads better under ${READS_WELL.headline}: lists, mails and networks cut it.`,
      ),
    })
  }
  if (subhead && subhead.length > READS_WELL.subhead) {
    findings.push({
      level,
      path: ['subhead'],
      message: say(
        `La bajada tiene ${subhead.length} caracteres. Se lee mejor con menos de ${READS_WELL.subhead}: deje lo demás para el texto.`,
        `The subhead has ${subhead.length} characters. It reads better under ${READS_WELL.subhead}: leave the rest to the text.`,
      ),
    })
  }
  return findings
}
