// A pane of entries with their live counts: the desk's first one, and the years.
import { Badge, Box, Stack, Text } from '@sanity/ui'
import { useObservable } from 'react-rx'
import type { Observable } from 'rxjs'
import type { Pane } from './bound.ts'
import type { Entry, Group } from './entry.ts'
import { Row } from './row.tsx'

type Counts = Record<string, number>

type Props = { groups: Observable<Group[]>; counts: Observable<Counts> } & Pane

/** Counts that are not known (yet) show nothing. */
export function EntriesPane({ groups, counts, childItemId }: Props) {
  const known = useObservable(counts, {})
  return (
    <Stack as="nav" gap={4} paddingX={3} paddingBottom={4} style={{ maxWidth: 640 }}>
      {useObservable(groups, []).map(({ title, entries }) => (
        <Stack key={title ?? entries[0]?.id} gap={2}>
          {title && (
            <Box paddingX={2} paddingTop={2}>
              <Text as="h2" size={1} weight="semibold" muted>
                {title}
              </Text>
            </Box>
          )}
          <Stack>
            {entries.map((entry) => (
              <Row
                key={entry.id}
                {...entry}
                isOpen={childItemId === entry.id}
                status={
                  <Count
                    of={known[entry.id]}
                    asks={childItemId === entry.id ? undefined : entry.asks}
                  />
                }
              />
            ))}
          </Stack>
        </Stack>
      ))}
    </Stack>
  )
}

/** Nothing to do shows quietly. */
function Count({ of: count, asks }: { of: number | undefined } & Pick<Entry, 'asks'>) {
  if (count === undefined) return null
  if (count > 0 && asks) {
    return <Badge tone={asks === 'repair' ? 'critical' : 'primary'}>{count}</Badge>
  }
  return (
    <Text size={1} muted style={{ opacity: count === 0 ? 0.5 : 1 }}>
      {count}
    </Text>
  )
}
