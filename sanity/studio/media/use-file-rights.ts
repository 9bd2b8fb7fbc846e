import { useEffect, useState } from 'react'
import { useDocumentPreviewStore } from 'sanity'
import { type FileRights, fileRights } from '../../image/rights.ts'

/** What a picture's file (the id of its `sanity.imageAsset`) says of itself, as it changes. */
export function useFileRights(id: string | undefined): FileRights | undefined {
  const store = useDocumentPreviewStore()
  const [known, setKnown] = useState<{ of: string; rights: FileRights }>()
  useEffect(() => {
    if (!id) return
    const watched = store
      .observePaths({ _type: 'reference', _ref: id }, [['creditLine'], ['licence']])
      .subscribe((found) => setKnown({ of: id, rights: fileRights.parse(found ?? {}) }))
    return () => watched.unsubscribe()
  }, [store, id])
  return known && known.of === id ? known.rights : undefined
}
