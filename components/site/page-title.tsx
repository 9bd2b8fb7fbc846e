/** The heading of a list, on the axis of what it lists. */
export function PageTitle({ children }: { children: string }) {
  return (
    <div className="ledger">
      <h1
        data-part="headline"
        className="headline -ml-[0.04em] pb-8 text-title sm:pb-12 md:col-start-2"
      >
        {children}
      </h1>
    </div>
  )
}
