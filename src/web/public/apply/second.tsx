/** Question 4: is there a second guardian who uses the system (ACC-2). */
import { type Acted, errorOf, type Form, fieldProblem, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn, wordsIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { useTexts } from '../../ui/say.tsx'
import { loadDraft, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = titleIn(applyTexts, 'second')

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export async function act(api: WebApi, form: Form, page: PageInput): Promise<Acted> {
  const wanted = form.text('guardian2.wanted')
  if (wanted === 'yes') return redirectTo(`/apply/second/details${page.query.back === 'check' ? '?back=check' : ''}`)
  if (wanted === '')
    return {
      problem: fieldProblem([
        { name: 'guardian2.wanted', code: 'missing', message: wordsIn(applyTexts, page.locale)('secondMissing') },
      ]),
    }
  return saveAndGo(api, form, page, { section: 'second', next: '/apply/children' })
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say } = useTexts(applyTexts)
  const error = errorOf(sent, 'guardian2.wanted')
  return (
    <Question section="second" sent={sent} back={pageOf('contact')}>
      <RadioGroup
        name="guardian2.wanted"
        legend={say('second')}
        heading
        value={sent.values['guardian2.wanted']?.at(-1) ?? typedAt(data.typed, 'guardian2.wanted')}
        support={say('secondHow')}
        choices={[
          { value: 'no', label: say('secondNo') },
          { value: 'yes', label: say('secondYes') },
        ]}
        {...(error ? { error } : {})}
      />
    </Question>
  )
}
