/** Whether the work ends within that time; what it throws sooner is thrown. It goes on all the same. */
export async function endsWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<boolean>((enough) => {
    timer = setTimeout(enough, milliseconds, false)
  })
  return Promise.race([work.then(() => true), patience]).finally(() => clearTimeout(timer))
}
