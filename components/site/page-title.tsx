/** The heading of a list. */
export function PageTitle({ children }: { children: string }) {
  return (
    <h1
      data-part="headline"
      className="mt-10 mb-8 font-serif text-title leading-[1.1] font-semibold tracking-[-0.015em] sm:mt-14 sm:mb-12"
    >
      {children}
    </h1>
  )
}
