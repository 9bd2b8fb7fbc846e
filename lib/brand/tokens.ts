// The site's own colours in both schemes, as app/global.css has them (a test holds them together):
// for what must know a colour where no style sheet is, or compute with it.

export type Scheme = 'light' | 'dark'

/** By the names of the custom properties, without `--color-`. */
export const TOKENS = {
  light: {
    paper: '#ffffff',
    wash: '#f3f5f8',
    ink: '#13161b',
    quiet: '#535b67',
    hairline: '#d6dbe1',
    accent: '#1d3f9e',
    'accent-deep': '#142c70',
    brand: '#1d3f9e',
    selection: '#d5def5',
    alert: '#a1281b',
  },
  dark: {
    paper: '#12151a',
    wash: '#1b2027',
    ink: '#eceef1',
    quiet: '#a7afbb',
    hairline: '#363d47',
    accent: '#92b0ff',
    'accent-deep': '#bccfff',
    brand: '#92b0ff',
    selection: '#2a3a66',
    alert: '#ff9b8a',
  },
} as const
