// A page that was made from an answer is refreshed when the answer's sync tags and those of a live event
// have one in common. So each change that makes another answer must have one, and others should not.
import type { SanityClient } from '@sanity/client'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openLake, type TestLake } from './lake.ts'
import { makeDocuments, perspective, query, type View } from './random-queries.ts'

const closers: Array<() => Promise<void>> = []
let lake: TestLake
/** The tags of each live event, by who hears them. */
const heard = { robot: [] as string[][], visitor: [] as string[][] }

beforeAll(async () => {
  lake = await openLake({}, (work) => closers.push(work))
  await Promise.all([
    follow(lake.robot, true, heard.robot),
    follow(lake.visitor, false, heard.visitor),
  ])
  return async () => {
    for (const work of closers) await work()
  }
})

/** Collects the tags of live events; resolves when they are being heard. */
function follow(client: SanityClient, includeDrafts: boolean, tags: string[][]): Promise<void> {
  return new Promise((resolve) => {
    const subscription = client.live.events({ includeDrafts }).subscribe((event) => {
      if (event.type === 'welcome') resolve()
      if (event.type === 'message') tags.push(event.tags)
    })
    closers.unshift(async () => subscription.unsubscribe())
  })
}

async function ask(client: SanityClient, text: string, view: View) {
  const options = { perspective: view as 'raw', filterResponse: false } as const
  const { result, syncTags } = await client.fetch<unknown>(text, {}, options)
  return { result: JSON.stringify(result), tags: syncTags ?? [] }
}

/**
 * Writes, and answers the tags of the live event that each of the two hears; `isPublic` says whether
 * the visitor hears one.
 */
async function change(write: () => Promise<unknown>, isPublic = true) {
  const robot = heard.robot.length
  const visitor = heard.visitor.length
  await write()
  await vi.waitFor(() => expect(heard.robot.length).toBeGreaterThan(robot), { interval: 2 })
  if (isPublic) {
    await vi.waitFor(() => expect(heard.visitor.length).toBeGreaterThan(visitor), { interval: 2 })
  }
  return { robot: heard.robot.slice(robot).flat(), visitor: heard.visitor.slice(visitor).flat() }
}

const common = (a: string[], b: string[]) => a.some((tag) => b.includes(tag))

describe('sync tags', () => {
  it('of each change have one of each answer that it changes', { timeout: 120_000 }, async () => {
    const documents = makeDocuments(11, 25)
    const spare = makeDocuments(12, 25)
    const transaction = lake.robot.transaction()
    for (const document of documents) transaction.create(document)
    await change(() => transaction.commit())

    const id = fc.constantFrom(...documents.map(({ _id }) => _id), 'new', 'drafts.new')
    const field = fc.constantFrom('n', 'any', 'title', 'slug', 'ref', 'refs', 'tags')
    const from = fc.constantFrom(...spare)
    const replaced = fc
      .tuple(id, from, fc.constantFrom('', 'fresh'))
      .map(([_id, document, type]) => ({
        isPublic: !_id.includes('.'),
        write: () =>
          lake.robot.createOrReplace({ ...document, _id, _type: type || document._type }),
      }))
    const patched = fc.tuple(id, field, from).map(([_id, name, document]) => ({
      isPublic: !_id.includes('.'),
      write: () =>
        lake.robot
          .transaction()
          .createIfNotExists({ ...document, _id })
          .patch(_id, { set: { [name]: document[name], stamp: Math.random() } })
          .commit(),
    }))
    const deleted = id.map((_id) => ({
      isPublic: true,
      write: () =>
        lake.robot
          .transaction()
          .createOrReplace({ _id: 'stamp', _type: 'stamp', at: Math.random() })
          .delete(_id)
          .commit(),
    }))
    const written = fc.oneof(replaced, patched, deleted)
    const number = fc.nat(9)
    const exact = fc.oneof(
      number.map((at) => `*[slug.current == "slug-${at}"]{title, n}`),
      number.map((at) => `*[_type == "release" && slug.current == "slug-${at}"][0]{title, ref->}`),
      number.map((at) => `*[references("d${at}")]{title}`),
      number.map((at) => `*[_id == "d${at}"][0]{n, ref->{title}, refs[]->{n}}`),
      number.map((at) => `*[_type == "topic" && n == ${at % 5}]{title}`),
      number.map((at) => `count(*[_type == "event" && references("d${at}")])`),
      fc.constant('*[_type == "release"]{"of": *[slug.current == ^.slug.current]._id}'),
      fc.constant('*[_type == "topic"]{"n": documents::incomingRefCount()}'),
    )
    const question = fc.tuple(fc.oneof(query, exact), perspective, fc.boolean())
    await fc.assert(
      fc.asyncProperty(
        fc.array(question, { minLength: 4, maxLength: 8 }),
        fc.array(written, { minLength: 1, maxLength: 3 }),
        async (questions, writes) => {
          for (const { write, isPublic } of writes) {
            const asked = () =>
              Promise.all(
                questions.map(([text, view, visitor]) =>
                  visitor ? ask(lake.visitor, text, 'published') : ask(lake.robot, text, view),
                ),
              )
            const before = await asked()
            const tags = await change(write, isPublic)
            const after = await asked()
            for (const [at, [text, view, visitor]] of questions.entries()) {
              if (before[at]?.result === after[at]?.result) continue
              const told = visitor ? tags.visitor : tags.robot
              expect(common(before[at]?.tags ?? [], told), `${text} (${view}, ${visitor})`).toBe(
                true,
              )
            }
          }
        },
      ),
      { numRuns: 15 },
    )
  })

  it('of a question asked before there was any document are touched by the first', async () => {
    const empty = await openLake()
    const { tags } = await ask(empty.visitor, '*[slug.current == "one"]{title}', 'published')
    const told: string[][] = []
    await follow(empty.visitor, false, told)
    await empty.robot.create({ _id: 'a', _type: 'release', slug: { current: 'one' } })
    await vi.waitFor(() => expect(told).toHaveLength(1))
    expect(common(tags, told.flat())).toBe(true)
  })

  describe('of a page', () => {
    const page = (slug: string) =>
      `*[_type == "release" && slug.current == "${slug}"][0]{title, topics[]->{title}}`

    /** Asked until the index that it wishes for is there: then no two pages have the same tags. */
    async function tagsOf(slug: string): Promise<string[]> {
      let tags: string[] = []
      await expect
        .poll(async () => {
          const other = await ask(lake.visitor, page('no-such'), 'published')
          tags = (await ask(lake.visitor, page(slug), 'published')).tags
          return common(tags, other.tags)
        })
        .toBe(false)
      return tags
    }

    const release = (slug: string, topic: string) => ({
      _id: `release-${slug}`,
      _type: 'release',
      title: slug,
      slug: { current: slug },
      topics: [{ _key: 'a', _type: 'reference', _ref: topic }],
    })

    beforeAll(async () => {
      const transaction = lake.robot
        .transaction()
        .create({ _id: 'sea', _type: 'topic', title: 'Sea' })
        .create({ _id: 'law', _type: 'topic', title: 'Law' })
        .create(release('one', 'sea'))
        .create(release('two', 'law'))
      await change(() => transaction.commit())
    })

    it('are touched by a change of its document', async () => {
      const tags = await tagsOf('one')
      const told = await change(() =>
        lake.robot.patch('release-one', { set: { title: '1' } }).commit(),
      )
      expect(common(tags, told.visitor)).toBe(true)
    })

    it('are touched by a change of what it refers to', async () => {
      const tags = await tagsOf('one')
      const told = await change(() =>
        lake.robot.patch('sea', { set: { title: 'The sea' } }).commit(),
      )
      expect(common(tags, told.visitor)).toBe(true)
      expect(common(await tagsOf('two'), told.visitor)).toBe(false)
    })

    it('are not touched by the publishing of another one', async () => {
      const tags = await tagsOf('one')
      await change(
        () => lake.robot.create({ ...release('two', 'law'), _id: 'drafts.release-two' }),
        false,
      )
      const told = await change(() =>
        lake.robot.action({
          actionType: 'sanity.action.document.publish',
          draftId: 'drafts.release-two',
          publishedId: 'release-two',
        }),
      )
      expect(told.visitor).not.toEqual([])
      expect(common(tags, told.visitor)).toBe(false)
    })

    it('that is not there yet are touched by its publishing', async () => {
      const tags = await tagsOf('three')
      const told = await change(() => lake.robot.create(release('three', 'sea')))
      expect(common(tags, told.visitor)).toBe(true)
    })

    it('of a list of topics are not touched by a release', async () => {
      const { tags } = await ask(lake.visitor, '*[_type == "topic"]{title}', 'published')
      const told = await change(() => lake.robot.create(release('four', 'sea')))
      expect(common(tags, told.visitor)).toBe(false)
    })

    it('are not touched by drafts', async () => {
      const unheard = heard.visitor.length
      await change(
        () => lake.robot.create({ ...release('one', 'sea'), _id: 'drafts.release-one' }),
        false,
      )
      await change(() => lake.robot.create({ _id: 'last', _type: 'topic' }))
      expect(heard.visitor).toHaveLength(unheard + 1)
    })
  })
})
