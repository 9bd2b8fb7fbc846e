import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openLake } from './lake.ts'

const topic = {
  _id: 'a',
  _type: 'topic',
  title: 'La policía',
  _rev: 'r1',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-02T00:00:00Z',
}
const link = { ...topic, _id: 'b', _type: 'link', title: 'Al otro', to: { _ref: 'a' } }

describe('a data folder of an earlier lake', () => {
  it('in which a document was one text is brought over as it was', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'lake-'))
    const database = new DatabaseSync(join(dataDir, 'lake.sqlite'))
    database.exec(`CREATE TABLE document (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID`)
    for (const document of [topic, link]) {
      database
        .prepare('INSERT INTO document VALUES (?, ?)')
        .run(document._id, JSON.stringify(document))
    }
    database.close()
    const { robot } = await openLake({ dataDir })
    expect(await robot.getDocuments(['a', 'b'])).toEqual([topic, link])
    expect(await robot.fetch('*[title match text::query("policia")]._id')).toEqual(['a'])
    await expect(robot.delete('a')).rejects.toMatchObject({ statusCode: 409 })
  })

  it('whose words were indexed in another way has them indexed anew', async () => {
    const first = await openLake({}, () => {})
    await first.robot.create({ _id: 'a', _type: 'topic', title: 'La policía' })
    await first.close()
    const database = new DatabaseSync(join(first.dataDir, 'lake.sqlite'))
    database.exec(`
      PRAGMA user_version = 1;
      INSERT INTO document_text (document_text) VALUES ('delete-all');
    `)
    database.close()
    const { robot } = await openLake({ dataDir: first.dataDir })
    expect(await robot.fetch('*[title match text::query("policia")]._id')).toEqual(['a'])
  })
})
