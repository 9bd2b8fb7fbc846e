type Props = {
  /** The file `NAME.browser.ts` under `components`. */
  name: 'copy' | 'print' | 'reader-time' | 'share'
}

/** The script of a component, once a page however often the component is on it (scripts/page-scripts.ts). */
export function PageScript({ name }: Props) {
  return <script async type="module" src={`/scripts/${name}.js`} />
}
