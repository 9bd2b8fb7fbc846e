import { defineArrayMember, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'
import { documentLink, link } from './links.ts'

/** Running text, and what may stand in it. The page's own title is its `h1`, so headings begin at `h2`. */
export const portableText = (say: Say) =>
  defineType({
    name: 'portableText',
    title: say('Texto', 'Text'),
    type: 'array',
    of: [
      defineArrayMember({
        type: 'block',
        styles: [
          { title: say('Párrafo', 'Paragraph'), value: 'normal' },
          { title: say('Título', 'Title'), value: 'h2' },
          { title: say('Subtítulo', 'Subheading'), value: 'h3' },
        ],
        lists: [
          { title: say('Viñetas', 'Bullets'), value: 'bullet' },
          { title: say('Números', 'Numbers'), value: 'number' },
        ],
        marks: {
          decorators: [
            { title: say('Negrita', 'Bold'), value: 'strong' },
            { title: say('Cursiva', 'Italic'), value: 'em' },
          ],
          annotations: [link(say), documentLink(say)],
        },
      }),
      defineArrayMember({ type: 'quote' }),
      defineArrayMember({ type: 'figureImage' }),
      defineArrayMember({ type: 'keyFigure' }),
      defineArrayMember({ type: 'attachment' }),
      defineArrayMember({ type: 'embeddedEvent' }),
    ],
  })
