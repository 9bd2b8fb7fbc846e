// The fonts of a PDF, as files: the site's two typefaces, and two for what they have no letters for.
import { join } from 'node:path'

const PACKAGES = join(process.cwd(), 'node_modules', '@expo-google-fonts')

const FACES = [
  [
    'source-serif-4',
    'SourceSerif4',
    ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'],
  ],
  [
    'public-sans',
    'PublicSans',
    ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'],
  ],
  ['noto-naskh-arabic', 'NotoNaskhArabic', ['400Regular', '600SemiBold']],
  ['noto-emoji', 'NotoEmoji', ['400Regular', '600SemiBold']],
] as const

/** The file of each weight and slope. */
export const FONT_FILES: string[] = FACES.flatMap(([folder, name, weights]) =>
  weights.map((weight) => join(PACKAGES, folder, weight, `${name}_${weight}.ttf`)),
)

/** One file a family, to ask which letters it has: its weights have the same. */
export const FAMILY_FILES: string[] = FACES.map(([folder, name, [weight]]) =>
  join(PACKAGES, folder, weight, `${name}_${weight}.ttf`),
)
