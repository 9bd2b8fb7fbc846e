// Sets a release on paper with Typst, as a PDF that is tagged for who cannot see it (PDF/UA-1, ISO 14289-1).
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfDocument } from './document.ts'
import { FONT_FILES } from './fonts.ts'
import type { LoadedPicture } from './pictures.ts'
import { templateData } from './template-data.ts'

/** The template's folder is all that the compiler may read. */
const TEMPLATE = join(process.cwd(), 'lib', 'take-away', 'pdf')

/** Results that were not asked for again in that many compilations are forgotten. */
const KEPT_COMPILATIONS = 3

let compiler: NodeCompiler | undefined

/**
 * The bytes of the PDF; the same input makes the same bytes. `made` is the moment that it carries.
 * A text that the standard has no way for, in spite of `drawable`, is set without its claim, and said on
 * standard error: a journalist gets the release in any case.
 */
export function typeset(
  document: PdfDocument,
  pictures: ReadonlyMap<string, LoadedPicture>,
  made: Date,
): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ workspace: TEMPLATE, fontArgs: [{ fontPaths: FONT_FILES }] })
  for (const { file, bytes } of pictures.values()) compiler.mapShadow(join(TEMPLATE, file), bytes)
  const input = {
    mainFilePath: join(TEMPLATE, 'release.typ'),
    inputs: { data: JSON.stringify(templateData(document, pictures)) },
  }
  const creationTimestamp = Math.floor(made.getTime() / 1000)
  try {
    return new Uint8Array(compiler.pdf(input, { pdfStandard: 'ua-1', creationTimestamp }))
  } catch (error) {
    console.error(`The PDF of ${document.imprint.url} cannot keep PDF/UA-1:`, error)
    return new Uint8Array(compiler.pdf(input, { pdfStandard: '1.7', creationTimestamp }))
  } finally {
    compiler.resetShadow()
    compiler.evictCache(KEPT_COMPILATIONS)
  }
}
