// The bar above a preview: Sanity's own, with its phone width, and the print view beside it.
import { DocumentIcon } from '@sanity/icons/Document'
import { Box, Button, Flex } from '@sanity/ui'
import type { PreviewHeaderProps } from 'sanity/presentation'
import { usePresentationNavigate, usePresentationParams } from 'sanity/presentation'
import { sayIn } from './desk-language.ts'
import { PRINT_PARAM, withPrintParam } from './print-param.ts'
import { useDeskLanguage } from './use-desk-language.ts'

export function PreviewHeader(props: PreviewHeaderProps) {
  const navigate = usePresentationNavigate()
  const { preview = props.initialUrl.href } = usePresentationParams()
  const say = sayIn(useDeskLanguage())
  const url = new URL(preview, location.origin)
  const printed = url.searchParams.has(PRINT_PARAM)
  return (
    <Flex align="center">
      <Box flex={1}>{props.renderDefault(props)}</Box>
      <Box paddingRight={2}>
        <Button
          data-testid="print-view"
          icon={DocumentIcon}
          text={say('Impresión', 'Print')}
          mode={printed ? 'default' : 'bleed'}
          aria-pressed={printed}
          // The page can be told only when it has found Studio around it.
          disabled={props.overlaysConnection !== 'connected'}
          fontSize={1}
          padding={2}
          onClick={() => navigate(withPrintParam(url, !printed))}
        />
      </Box>
    </Flex>
  )
}
