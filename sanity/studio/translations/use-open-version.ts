import { useRouter } from 'sanity/router'
import { usePaneRouter } from 'sanity/structure'

/** Opens a release beside the one that is open, for reading and writing side by side. */
export function useOpenVersion(): (id: string) => void {
  const router = useRouter()
  const { routerPanesState, groupIndex } = usePaneRouter()
  return (id) => {
    if (routerPanesState.length === 0) return router.navigateIntent('edit', { id, type: 'release' })
    const shown = routerPanesState.findIndex((group) => group.some((pane) => pane.id === id))
    const panes =
      shown >= 0
        ? routerPanesState.slice(0, shown + 1)
        : [...routerPanesState.slice(0, groupIndex + 1), [{ id, params: { type: 'release' } }]]
    router.navigateUrl({ path: router.resolvePathFromState({ panes }) })
  }
}
