/** What is typed or answered, in its own lines; long ones go on below, so that nothing must be scrolled. */
export function Sample({ text }: { text: string }) {
  return (
    <pre
      className="my-3 border-l-2 border-accent bg-wash px-4 py-3 font-mono text-sm leading-relaxed whitespace-pre-wrap wrap-anywhere"
      translate="no"
    >
      <code>{text}</code>
    </pre>
  )
}
