import { Coded } from './coded.tsx'

export function Paragraphs({ texts }: { texts: string[] }) {
  return (
    <div className="max-w-[44rem] space-y-3">
      {texts.map((text) => (
        <p key={text} className="text-pretty">
          <Coded text={text} />
        </p>
      ))}
    </div>
  )
}
