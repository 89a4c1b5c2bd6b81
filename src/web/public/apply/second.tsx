/** Question 4: is there a second guardian who uses the system (ACC-2). */
import { type Acted, errorOf, type Form, fieldProblem, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { loadDraft, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = '保護者2を登録しますか'

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export async function act(api: WebApi, form: Form, page: PageInput): Promise<Acted> {
  const wanted = form.text('guardian2.wanted')
  if (wanted === 'yes') return redirectTo(`/apply/second/details${page.query.back === 'check' ? '?back=check' : ''}`)
  if (wanted === '')
    return {
      problem: fieldProblem([{ name: 'guardian2.wanted', code: 'missing', message: '登録するかしないかを選んでください。' }]),
    }
  return saveAndGo(api, form, page, { section: 'second', next: '/apply/children' })
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const error = errorOf(sent, 'guardian2.wanted')
  return (
    <Question section="second" sent={sent} back={pageOf('contact')}>
      <RadioGroup
        name="guardian2.wanted"
        legend={title}
        heading
        value={sent.values['guardian2.wanted']?.at(-1) ?? typedAt(data.typed, 'guardian2.wanted')}
        support="保護者2（代理利用者）は、保護者1のほかに送り迎えや予約をする方です。保護者1と同じことができます。別のメールアドレスと電話番号が必要です。あとから届け出ることもできます。"
        choices={[
          { value: 'no', label: '登録しない' },
          { value: 'yes', label: '登録する' },
        ]}
        {...(error ? { error } : {})}
      />
    </Question>
  )
}
