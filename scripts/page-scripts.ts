// What runs in a reader's browser: a small script a component, `NAME.browser.ts` beside it, bundled to
// `public/scripts/NAME.js`. They stand apart from Next's, which public pages go without (`plain-page.ts`).
import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type BuildOptions, build, type RolldownWatcher, watch } from 'rolldown'

const PROJECT = resolve(import.meta.dirname, '..')

/** One script a bundle: what two share is a few lines, and a request more would cost more. */
function options(): (BuildOptions & { watch?: object })[] {
  return globSync('components/**/*.browser.ts', { cwd: PROJECT }).map((file) => ({
    input: resolve(PROJECT, file),
    platform: 'browser',
    output: {
      file: resolve(PROJECT, `public/scripts/${basename(file, '.browser.ts')}.js`),
      format: 'esm',
      minify: true,
    },
  }))
}

/** Writes them all. */
export async function bundlePageScripts(): Promise<void> {
  await build(options())
}

/** Writes each as often as it changes, until the watcher is closed. */
export function watchPageScripts(): RolldownWatcher {
  return watch(options())
}
