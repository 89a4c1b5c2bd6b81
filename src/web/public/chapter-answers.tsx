/** よくある質問 of one chapter: what the help desk wrote, each to be opened; those in Japanese alone stand apart and say so (HLP-2). */
import { helpTexts } from '../text/public/help.ts'
import { Details } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'

export type Answered = { id: string; question: string; answer: string; inJapanese: boolean }

export function ChapterAnswers({ answers, open }: { answers: readonly Answered[]; open: string | null }) {
  const { say } = useTexts(helpTexts)
  const own = answers.filter((one) => !one.inJapanese)
  const japanese = answers.filter((one) => one.inJapanese)
  const items = (some: readonly Answered[]) =>
    some.map((one) => (
      <div key={one.id} id={one.id}>
        <Details summary={one.question} open={open === one.id}>
          <p class="typed-lines">{one.answer}</p>
        </Details>
      </div>
    ))
  return (
    <>
      {own.length > 0 ? (
        <>
          <h3>{say('faq')}</h3>
          {items(own)}
        </>
      ) : null}
      {japanese.length > 0 ? (
        <>
          <h3>{say('onlyJapanese')}</h3>
          <div lang="ja">{items(japanese)}</div>
        </>
      ) : null}
    </>
  )
}
