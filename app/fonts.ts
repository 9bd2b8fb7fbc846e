// The site's two typefaces, served from this site (their files come with the packages).
import localFont from 'next/font/local'

const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  variable: '--font-source-serif',
  weight: '200 900',
  display: 'swap',
})

const sans = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  variable: '--font-public-sans',
  weight: '100 900',
  display: 'swap',
})

/** For the class of `<html>`. */
export const fonts = `${serif.variable} ${sans.variable}`
