/** A text in which names of fields and values, between backticks, are set as code. */
export function Coded({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text do not move
      <code key={index} className={CODE} translate="no">
        {part}
      </code>
    ),
  )
}

/** Nobody knows where an address may break but the browser. */
export const CODE = 'font-mono text-[0.9em] wrap-anywhere'
