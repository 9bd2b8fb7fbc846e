// On the page that stands in while the newsroom is not available: shows the page itself once there is one.

const EVERY_MS = 15_000

setInterval(async () => {
  const answer = await fetch(location.href, { method: 'HEAD' }).catch(() => undefined)
  if (answer?.ok) location.reload()
}, EVERY_MS)
