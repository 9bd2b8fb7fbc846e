// Asks the registry what is known against the packages that the site runs on, and whether they are signed by who
// published them.  node scripts/audit.ts
// Where it cannot be asked, at a mirror or without a network, that is said, and is no fault of a change.
import { execFile } from 'node:child_process'
import { z } from 'zod'

/** What npm writes, with `--json`, when the registry has answered; else it has `error` or `message`. */
const audit = z.object({
  auditReportVersion: z.number(),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
})

const signatures = z.object({
  invalid: z.array(z.object({ name: z.string(), version: z.string() })),
  missing: z.array(z.object({ name: z.string(), version: z.string() })),
})

/** Lower ones are read by people, not by CI: most concern programs that this is not. */
const SEVERE = ['high', 'critical']

const PATIENCE_MS = 60_000

function npm(...args: string[]): Promise<unknown> {
  return new Promise((done) => {
    // It fails where it finds something, and says what on its standard output all the same.
    execFile(
      'npm',
      [...args, '--json', '--fetch-retries=0'],
      { timeout: PATIENCE_MS, maxBuffer: 64 * 1024 * 1024 },
      (_failed, out) => {
        done(parsed(out))
      },
    )
  })
}

/** What is not JSON is what npm said instead. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { message: text.trim() }
  }
}

/** Why npm could not ask, in its own words: of an answer that was no good, or of no answer. */
function why(told: unknown): string {
  const answered = z.object({ message: z.string() }).safeParse(told)
  const failed = z.object({ error: z.object({ summary: z.string() }) }).safeParse(told)
  return answered.data?.message ?? failed.data?.error.summary ?? ''
}

const audited = await npm('audit', '--omit=dev')
const known = audit.safeParse(audited)
if (known.success) {
  const severe = Object.entries(known.data.vulnerabilities).filter(([, { severity }]) =>
    SEVERE.includes(severity),
  )
  for (const [name, { severity, range }] of severe) console.error(`${name} ${range}: ${severity}`)
  console.log(`Known against the packages: ${severe.length} that are high or critical.`)
  if (severe.length > 0) process.exitCode = 1
} else {
  console.warn(
    `NOT AUDITED: the registry does not say what is known against the packages. ${why(audited)}`,
  )
}

const verified = await npm('audit', 'signatures')
const signed = signatures.safeParse(verified)
if (signed.success) {
  for (const { name, version } of signed.data.invalid) {
    console.error(`${name} ${version} is not what its publisher signed.`)
    process.exitCode = 1
  }
  console.log(
    `Signatures: ${signed.data.invalid.length} invalid, ${signed.data.missing.length} missing.`,
  )
} else {
  console.warn(`SIGNATURES NOT CHECKED: the registry’s keys cannot be had. ${why(verified)}`)
}
