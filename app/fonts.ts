// The site's two typefaces, served from this site. The files, and why there are three of each, are made by
// scripts/subset-fonts.ts; a page waits for the first of each alone, and browsers fetch another when it has one of
// its letters (CSS Fonts 4, `unicode-range`). Next reads these calls without running them: literals only.
import localFont from 'next/font/local'

const newsroomSerif = localFont({
  src: './fonts/serif.woff2',
  variable: '--font-source-serif',
  adjustFontFallback: 'Times New Roman',
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'newsroomSerif' },
    {
      prop: 'unicode-range',
      value:
        'U+20-7E, U+A0-A1, U+A3, U+A7, U+A9-AB, U+AE, U+B0-B1, U+B7, U+BA-BF, U+C1, U+C9, U+CD, U+D1, U+D3, U+D7, U+DA, U+DC, U+E1, U+E9, U+ED, U+F1, U+F3, U+FA, U+FC, U+2009, U+2011, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+202F, U+2039-203A, U+20AC, U+2122, U+2212',
    },
  ],
})

export const newsroomSerifWestern = localFont({
  src: './fonts/serif-western.woff2',
  preload: false,
  adjustFontFallback: false,
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'newsroomSerif' },
    {
      prop: 'unicode-range',
      value:
        'U+A2, U+A4-A6, U+A8, U+AC-AD, U+AF, U+B2-B6, U+B8-B9, U+C0, U+C2-C8, U+CA-CC, U+CE-D0, U+D2, U+D4-D6, U+D8-D9, U+DB, U+DD-E0, U+E2-E8, U+EA-EC, U+EE-F0, U+F2, U+F4-F9, U+FB, U+FD-FF, U+152-153',
    },
  ],
})

export const newsroomSerifExtended = localFont({
  src: './fonts/serif-extended.woff2',
  preload: false,
  adjustFontFallback: false,
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'newsroomSerif' },
    {
      prop: 'unicode-range',
      value: 'U+100-151, U+154-17F',
    },
  ],
})

const newsroomSans = localFont({
  src: './fonts/sans.woff2',
  variable: '--font-public-sans',
  adjustFontFallback: 'Arial',
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'newsroomSans' },
    {
      prop: 'unicode-range',
      value:
        'U+20-7E, U+A0-A1, U+A3, U+A7, U+A9-AB, U+AE, U+B0-B1, U+B7, U+BA-BF, U+C1, U+C9, U+CD, U+D1, U+D3, U+D7, U+DA, U+DC, U+E1, U+E9, U+ED, U+F1, U+F3, U+FA, U+FC, U+2009, U+2011, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+202F, U+2039-203A, U+20AC, U+2122, U+2212',
    },
  ],
})

export const newsroomSansWestern = localFont({
  src: './fonts/sans-western.woff2',
  preload: false,
  adjustFontFallback: false,
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'newsroomSans' },
    {
      prop: 'unicode-range',
      value:
        'U+A2, U+A4-A6, U+A8, U+AC-AD, U+AF, U+B2-B6, U+B8-B9, U+C0, U+C2-C8, U+CA-CC, U+CE-D0, U+D2, U+D4-D6, U+D8-D9, U+DB, U+DD-E0, U+E2-E8, U+EA-EC, U+EE-F0, U+F2, U+F4-F9, U+FB, U+FD-FF, U+152-153',
    },
  ],
})

export const newsroomSansExtended = localFont({
  src: './fonts/sans-extended.woff2',
  preload: false,
  adjustFontFallback: false,
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'newsroomSans' },
    {
      prop: 'unicode-range',
      value: 'U+100-151, U+154-17F',
    },
  ],
})

/** For the class of `<html>`. */
export const fonts = [newsroomSerif, newsroomSans].map(({ variable }) => variable).join(' ')
