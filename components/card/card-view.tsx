// A social card as Satori draws it: flexbox and inline styles are all the CSS there is.
import type { CSSProperties } from 'react'
import { TOKENS } from '#lib/brand/tokens.ts'
import { CARD, type Card } from '#lib/cards/card.ts'
import { type Fitted, LINE_HEIGHT } from '#lib/cards/fit.ts'
import { BOTTOM, COUNTRY, EMBLEM, FACT, KIND, MARGIN, MINISTRY, TAB } from '#lib/cards/layout.ts'
import { CardDay } from './card-day.tsx'

const { paper, ink, quiet, alert } = TOKENS.light

/** A picture as a `data:` address, in the pixels that it is shown in. */
export type Drawn = { src: string; width: number; height: number }

type Props = {
  card: Card
  title: Fitted
  mark: Drawn | undefined
  portrait: Drawn | undefined
}

const column: CSSProperties = { display: 'flex', flexDirection: 'column' }
const filling: CSSProperties = { flexGrow: 1, flexShrink: 1, flexBasis: 0 }

export function CardView({ card, title, mark, portrait }: Props) {
  const { width, height } = CARD
  return (
    <div
      style={{ display: 'flex', width, height, background: paper, color: ink, fontFamily: 'sans' }}
    >
      <div
        style={{
          ...column,
          ...filling,
          justifyContent: 'space-between',
          padding: `0 ${MARGIN}px ${BOTTOM}px`,
        }}
      >
        <div style={column}>
          <div
            style={{
              width: TAB.width,
              height: TAB.height,
              marginBottom: TAB.below,
              background: card.colours.brand,
            }}
          />
          <Institution card={card} mark={mark} />
        </div>
        <div style={{ display: 'flex', alignItems: 'flex-end' }}>
          {card.day && <CardDay day={card.day} colour={card.colours.accent} />}
          <What card={card} title={title} />
        </div>
      </div>
      {/* biome-ignore lint/performance/noImgElement: Satori knows no other. */}
      {portrait && <img {...portrait} alt="" style={{ objectFit: 'cover' }} />}
    </div>
  )
}

function Institution({ card, mark }: Pick<Props, 'card' | 'mark'>) {
  const { ministry, country } = card.institution
  return (
    <div style={{ display: 'flex', alignItems: 'center', minHeight: EMBLEM.height }}>
      {/* biome-ignore lint/performance/noImgElement: Satori knows no other. */}
      {mark && <img {...mark} alt="" style={{ marginRight: EMBLEM.beside, flexShrink: 0 }} />}
      <div style={{ ...column, flexShrink: 1 }}>
        {country && (
          <div style={{ fontSize: COUNTRY.size, lineHeight: COUNTRY.lineHeight, color: quiet }}>
            {country}
          </div>
        )}
        {ministry !== card.title && (
          <div
            style={{
              fontFamily: 'serif',
              fontSize: MINISTRY.size,
              lineHeight: MINISTRY.lineHeight,
            }}
          >
            {ministry}
          </div>
        )}
      </div>
    </div>
  )
}

function What({ card, title }: Pick<Props, 'card' | 'title'>) {
  const { kind, facts, colours } = card
  const label = card.alert ?? kind
  return (
    <div style={{ ...column, ...filling }}>
      {label && (
        <div
          style={{
            fontFamily: 'sans-strong',
            fontSize: KIND.size,
            lineHeight: KIND.lineHeight,
            marginBottom: KIND.below,
            color: card.alert ? alert : colours.accent,
          }}
        >
          {label}
        </div>
      )}
      <div
        style={{
          fontFamily: 'serif',
          fontSize: title.size,
          lineHeight: LINE_HEIGHT,
          letterSpacing: '-0.01em',
          wordBreak: 'break-word',
          // Satori balances by half of a line too, and never ends where a letter alone is wider.
          textWrap: title.lines > 1 ? 'balance' : 'wrap',
        }}
      >
        {title.text}
      </div>
      {facts.length > 0 && (
        <div style={{ ...column, marginTop: FACT.above, color: quiet }}>
          {facts.map((fact) => (
            <div key={fact} style={{ fontSize: FACT.size, lineHeight: FACT.lineHeight }}>
              {fact}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
