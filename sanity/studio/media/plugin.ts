// The media browser, as far as it can be told in the desk's words: its own are English.
import { definePlugin } from 'sanity'
import { media } from 'sanity-plugin-media'
import type { Say } from '../desk-language.ts'
import { fileDetails } from './file-details.tsx'

export const mediaBrowser = (say: Say) =>
  definePlugin({
    name: 'newsroom-media',
    plugins: [
      media({
        creditLine: { enabled: true },
        components: { details: fileDetails(say) },
      }),
    ],
    tools: (tools) =>
      tools.map((tool) =>
        tool.name === 'media' ? { ...tool, title: say('Medios', 'Media') } : tool,
      ),
  })()
