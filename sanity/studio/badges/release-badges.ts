// What the badges of a release say: how far it is, when it appears, what readers see of it.
import type { DocumentBadgeDescription } from 'sanity'
import type { Language } from '../../contract/language.ts'
import { appearsAt, hasAppearedBy, timingOf } from '../../release/appearance.ts'
import { approvalOf, approvalState } from '../../release/approval.ts'
import { deskRecordOf } from '../../release/desk-record.ts'
import { versionOf } from '../../release/version.ts'
import { fullMoment } from '../actions/moment-words.ts'
import { timeLeft } from '../desk/time-left.ts'
import type { Say } from '../desk-language.ts'

export type Shown = { draft: object | null; published: object | null; now: Date }
export type Reader = { say: Say; language: Language; timeZone: string }

type Badge = DocumentBadgeDescription | null

/** How far the draft is: draft, in review, approved by whom, or edited since. */
export function approvalBadge(
  { draft }: Pick<Shown, 'draft'>,
  { say, language, timeZone }: Reader,
): Badge {
  if (!draft) return null
  const { requestedBy, requestedAt, approvedBy, approvedAt, note } = approvalOf(draft)
  const at = (moment: string | null | undefined) =>
    moment ? fullMoment(new Date(moment), language, timeZone) : ''
  switch (approvalState(draft)) {
    case 'draft':
      return note
        ? { label: say('Devuelto', 'Sent back'), title: note, color: 'warning' }
        : {
            label: say('Borrador', 'Draft'),
            title: say('Nadie lo ve en el sitio', 'Nobody sees it on the site'),
          }
    case 'inReview':
      return {
        label: say('En revisión', 'In review'),
        title: say(
          `Lo envió ${requestedBy?.name ?? '—'}, ${at(requestedAt)}`,
          `Sent by ${requestedBy?.name ?? '—'}, ${at(requestedAt)}`,
        ),
        color: 'warning',
      }
    case 'approved':
      return {
        label: say(
          `Aprobado por ${approvedBy?.name ?? '—'}`,
          `Approved by ${approvedBy?.name ?? '—'}`,
        ),
        title: at(approvedAt),
        color: 'success',
      }
    case 'edited':
      return {
        label: say('Aprobación caducada', 'Approval void'),
        title: say(
          `Se editó después de que lo aprobara ${approvedBy?.name ?? '—'}, ${at(approvedAt)}`,
          `Edited after ${approvedBy?.name ?? '—'} approved it, ${at(approvedAt)}`,
        ),
        color: 'danger',
      }
  }
}

/** How long until it appears, and whether that is an embargo. What is not published will not. */
export function timeBadge({ draft, published, now }: Shown, reader: Reader): Badge {
  const { say, language, timeZone } = reader
  const shown = published ?? draft
  if (!shown) return null
  const timing = timingOf(shown)
  if (!timing) return { label: say('Hora no válida', 'Time not valid'), color: 'danger' }
  const at = appearsAt(timing)
  if (!at || at <= now || (published && deskRecordOf(published).withdrawn)) return null
  const left = timeLeft(at, now, say)
  const isEmbargo = timing.embargoUntil && Date.parse(timing.embargoUntil) === at.getTime()
  const moment = fullMoment(at, language, timeZone)
  if (!published) {
    return {
      label: isEmbargo ? `Embargo: ${left}` : say(`Programado: ${left}`, `Scheduled: ${left}`),
      title: say(
        `No aparecerá el ${moment} mientras no se publique`,
        `It will not appear on ${moment} until it is published`,
      ),
      color: 'warning',
    }
  }
  return {
    label: isEmbargo
      ? `Embargo: ${left}`
      : say(`Aparece por sí solo: ${left}`, `Appears by itself: ${left}`),
    title: say(
      `Publicado: aparece por sí solo el ${moment}`,
      `Published: it appears by itself on ${moment}`,
    ),
    color: 'primary',
  }
}

/** What readers see: nothing yet, the text and which version of it, or the notice that it is withdrawn. */
export function publicBadge({ published, now }: Shown, reader: Reader): Badge {
  if (!published || !hasAppearedBy(published, now)) return null
  const { say, language, timeZone } = reader
  const record = deskRecordOf(published)
  if (record.withdrawn) {
    return {
      label: say('Retirado', 'Withdrawn'),
      title: record.withdrawn.reason ?? '',
      color: 'danger',
    }
  }
  const version = versionOf(record)
  const since = record.publishedAt && new Date(record.publishedAt)
  return {
    label:
      version > 1
        ? say(`Público · versión ${version}`, `Public · version ${version}`)
        : say('Público', 'Public'),
    title: since
      ? say(
          `Desde el ${fullMoment(since, language, timeZone)}`,
          `Since ${fullMoment(since, language, timeZone)}`,
        )
      : say('Comunicado de archivo', 'From the archive'),
    color: 'success',
  }
}
