import { TOKENS } from '#lib/brand/tokens.ts'
import type { Card } from '#lib/cards/card.ts'
import { DAY } from '#lib/cards/layout.ts'

type Props = { day: NonNullable<Card['day']>; colour: string }

/** The day of an event, as on a leaf of a diary; several days are set smaller. */
export function CardDay({ day, colour }: Props) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: DAY.width,
        flexShrink: 0,
        marginRight: DAY.beside,
        borderRight: `2px solid ${TOKENS.light.hairline}`,
      }}
    >
      <div
        style={{
          fontFamily: 'serif',
          fontSize: day.number.length > 2 ? 96 : 176,
          lineHeight: 0.95,
          letterSpacing: '-0.03em',
          color: colour,
        }}
      >
        {day.number}
      </div>
      <div style={{ fontSize: 32, lineHeight: 1.25, marginTop: 16, paddingRight: 20 }}>
        {day.month}
      </div>
    </div>
  )
}
