// Draws a card: Satori sets it, Resvg makes pixels of it (`next/og`).
import { ImageResponse } from 'next/og'
import sharp from 'sharp'
import { CardView, type Drawn } from '#components/card/card-view.tsx'
import { CARD, type Card } from './card.ts'
import { drawnText } from './drawn-text.ts'
import { cardFonts } from './fonts.ts'
import { titleOn } from './layout.ts'

const TITLE_MAX = 240
const MINISTRY_MAX = 120
const LINE_MAX = 90

export type Pictures = { mark?: Drawn | undefined; portrait?: Drawn | undefined }

/** The PNG of a card, 1200 by 630. Nothing is fetched for it: pictures come along. */
export async function drawCard(card: Card, { mark, portrait }: Pictures): Promise<Buffer> {
  const words = inDrawnText(card)
  const title = titleOn(words, { markWidth: mark?.width, hasPortrait: Boolean(portrait) })
  const drawn = new ImageResponse(
    <CardView card={words} title={title} mark={mark} portrait={portrait} />,
    { ...CARD, fonts: cardFonts().faces },
  )
  // With few colours it weighs a quarter; no network shows it larger.
  return sharp(await drawn.arrayBuffer())
    .png({ palette: true, effort: 4 })
    .toBuffer()
}

function inDrawnText(card: Card): Card {
  const { institution, kind, alert, title, facts, day } = card
  const line = (text: string) => drawnText(text, LINE_MAX)
  return {
    ...card,
    institution: {
      ...institution,
      ministry: drawnText(institution.ministry, MINISTRY_MAX),
      country: institution.country && line(institution.country),
    },
    kind: kind && line(kind),
    alert: alert && line(alert),
    title: drawnText(title, TITLE_MAX),
    facts: facts.map(line).filter(Boolean),
    day: day && { number: line(day.number), month: line(day.month) },
  }
}
