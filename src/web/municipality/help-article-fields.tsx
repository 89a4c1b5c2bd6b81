/** The fields of an answer of よくある質問, its warning, and what the form sends (HLP-2). */
import { longestAnswer, longestQuestion } from '../../features/help-article/rules.ts'
import { chaptersOf, type Part, parts } from '../help/chapters.ts'
import { choicesOf, type Form, fieldOf, type Sent } from '../page.ts'
import { plainText } from '../text/message.ts'
import { Checkbox } from '../ui/choice-group.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select, TextArea, TextField } from '../ui/text-field.tsx'

export const partNames: Readonly<Record<Part, string>> = { guardian: '保護者', facility: '施設', municipality: '自治体' }
export const articleStateNames = { draft: '下書き', published: '公開中', withdrawn: '取下げ' } as const

const chapters = parts.flatMap((part) =>
  chaptersOf(part, 'ja').map((chapter) => ({ part, id: chapter.id, title: plainText(chapter.title) })),
)
export const chapterName = (part: Part, id: string): string =>
  `${partNames[part]}：${chapters.find((one) => one.part === part && one.id === id)?.title ?? id}`

type Words = { question: string; answer: string }
export type Stored = Partial<Words> & { audience?: Part; chapter?: string; easy?: Words | null; en?: Words | null }

const wordsOf = (form: Form, name: string): Words | null => {
  const words = { question: form.text(`${name}.question`), answer: form.text(`${name}.answer`) }
  return words.question.trim() === '' && words.answer.trim() === '' ? null : words
}

/** What the form says; null where no chapter of the manual is chosen. */
export function articleOf(form: Form) {
  const [part, chapter] = form.text('place').split('/')
  const at = chapters.find((one) => one.part === part && one.id === chapter)
  if (!at) return null
  return {
    audience: at.part,
    chapter: at.id,
    question: form.text('question'),
    answer: form.text('answer'),
    easy: wordsOf(form, 'easy'),
    en: wordsOf(form, 'en'),
    publish: form.intent === 'publish',
    nobodyInIt: form.has('nobodyInIt'),
  }
}

export const noPlace = [{ name: 'place', code: 'empty', message: 'どの章の質問かを選んでください。' }]

function OtherLanguage({
  sent,
  name,
  title,
  stored,
  hint,
}: {
  sent: Sent
  name: string
  title: string
  stored: Words | null
  hint: string
}) {
  const fields = [
    fieldOf(sent, `${name}.question`, stored?.question ?? ''),
    fieldOf(sent, `${name}.answer`, stored?.answer ?? ''),
  ] as const
  return (
    <Details summary={title} open={fields.some((one) => one.value !== '' || one.error !== undefined)}>
      <TextField
        {...fields[0]}
        label={`質問（${title}）`}
        support={hint}
        maxLength={longestQuestion}
        required={false}
        width="full"
      />
      <TextArea {...fields[1]} label={`回答（${title}）`} rows={6} maxLength={longestAnswer} required={false} />
    </Details>
  )
}

export function ArticleFields({ sent, stored, nobody }: { sent: Sent; stored: Stored; nobody: string }) {
  const place = stored.audience && stored.chapter ? `${stored.audience}/${stored.chapter}` : ''
  const looked = choicesOf(sent, 'nobodyInIt')
  return (
    <>
      <Notice kind="warning" title="個人がわかることは書かないでください">
        <p>名前、生年月日、住所、電話番号、メールアドレス、受付番号、体や病気のことは、1つでも載せられません。</p>
        <p>お問い合わせの文をそのまま写さず、だれにでも当てはまる言葉に直してください。</p>
      </Notice>
      <Select
        {...fieldOf(sent, 'place', place)}
        label="どの章の質問か"
        support="この章が説明する画面のヘルプに表示されます。"
        empty="選んでください"
        width="full"
        options={chapters.map((one) => ({ value: `${one.part}/${one.id}`, label: chapterName(one.part, one.id) }))}
      />
      <TextField
        {...fieldOf(sent, 'question', stored.question ?? '')}
        label="質問"
        support="読む方が思いつく言葉で、1つの文で書いてください。"
        maxLength={longestQuestion}
        width="full"
      />
      <TextArea {...fieldOf(sent, 'answer', stored.answer ?? '')} label="回答" rows={8} maxLength={longestAnswer} />
      <OtherLanguage
        sent={sent}
        name="easy"
        title="やさしい日本語"
        stored={stored.easy ?? null}
        hint="なくても公開できます。むずかしい漢字には、かっこで読み方を書いてください。"
      />
      <OtherLanguage
        sent={sent}
        name="en"
        title="英語"
        stored={stored.en ?? null}
        hint="なくても公開できます。ない言葉の画面では「日本語だけ」の欄に表示されます。"
      />
      <Checkbox
        name="nobodyInIt"
        label="読みなおして、個人がわかることがないことを確かめました"
        support={nobody}
        checked={looked.values.length > 0}
        {...(looked.error ? { error: looked.error } : {})}
      />
    </>
  )
}
