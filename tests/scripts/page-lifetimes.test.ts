import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'
import { expect, test } from 'vitest'
import { boundPageLifetimes } from '#scripts/page-lifetimes.ts'

test('Next forgets for how long pages hold that nobody has asked for in a long time', () => {
  boundPageLifetimes()
  const lifetimes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} })
  for (let number = 0; number <= 10_000; number += 1) {
    lifetimes.set(`/es/${number}`, { revalidate: 60, expire: undefined })
  }
  // Of another name in a next version of Next there would be none.
  expect(Reflect.get(SharedCacheControls, 'cacheControls')).toHaveProperty('size', 10_000)
})
