// A colour as it is typed or pasted from a brand manual, with what the site makes of it beside it.
import { Box, Flex, Grid, Stack, Text, TextInput } from '@sanity/ui'
import { type StringInputProps, set, unset } from 'sanity'
import { paletteOf } from '#lib/brand/palette.ts'
import { TOKENS } from '#lib/brand/tokens.ts'
import { colour } from '../../settings/contract.ts'
import { sayIn } from '../desk-language.ts'
import { useDeskLanguage } from '../use-desk-language.ts'

const SCHEMES = ['light', 'dark'] as const

/** Shows the mark and a link on light and on dark, as pages will have them. */
export function ColourInput({ elementProps, value, readOnly, onChange }: StringInputProps) {
  const say = sayIn(useDeskLanguage())
  const linkOn = {
    light: say('Enlace sobre blanco', 'Link on white'),
    dark: say('Enlace sobre oscuro', 'Link on dark'),
  }
  const { success, data } = colour.safeParse(value)
  return (
    <Stack gap={3}>
      <TextInput
        {...elementProps}
        value={value ?? ''}
        readOnly={readOnly ?? false}
        spellCheck={false}
        placeholder="#1d3f9e"
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.trim()
          onChange(typed ? set(typed) : unset())
        }}
      />
      {success && (
        <Grid gridTemplateColumns={2} gap={3}>
          {SCHEMES.map((scheme) => {
            const { brand, accent } = paletteOf(data, scheme)
            return (
              <Box key={scheme} padding={3} style={{ background: TOKENS[scheme].paper }}>
                <Flex align="center" gap={3}>
                  <Box style={{ background: brand, width: '2.75rem', height: '0.625rem' }} />
                  <Text size={1}>
                    <u style={{ color: accent }}>{linkOn[scheme]}</u>
                  </Text>
                </Flex>
              </Box>
            )
          })}
        </Grid>
      )}
    </Stack>
  )
}
