/** Anybody who is shown a 認定証 checks it here, by its 2次元コード or by typing (CERT-5). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { verifyTexts } from '../text/public/verify.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { FilterForm } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useDates } from '../ui/use-dates.ts'

type Standing = ReplyOf<Routes['GET /api/v1/public/certificate-check']>
type Data = { standing: Standing | null }

export const title = titleIn(verifyTexts, 'title')

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const number = (page.query.number ?? '').slice(0, 40)
  const code = (page.query.code ?? '').slice(0, 40)
  if (number === '' && code === '') return { standing: null }
  const standing = await api('GET /api/v1/public/certificate-check', { query: { number, code } })
  return standing.ok ? { standing: standing.value } : stop(standing.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(verifyTexts)
  return (
    <>
      <h1>{say('title')}</h1>
      {data.standing ? <Answer standing={data.standing} /> : <p class="lead">{say('what')}</p>}
      <FilterForm label={words('title')}>
        <TextField
          name="number"
          label={say('number')}
          support={say('numberHow')}
          value={page.query.number ?? ''}
          inputMode="numeric"
          width="middle"
          maxLength={40}
        />
        <TextField
          name="code"
          label={say('code')}
          support={say('codeHow')}
          value={page.query.code ?? ''}
          width="middle"
          maxLength={40}
        />
        <ButtonRow>
          <Button>{say('check')}</Button>
        </ButtonRow>
      </FilterForm>
    </>
  )
}

function Answer({ standing }: { standing: Standing }) {
  const { say } = useTexts(verifyTexts)
  const { fullDayText } = useDates()
  if (!standing.found)
    return (
      <Notice kind="error" title={say('unknown')}>
        <p>{say('unknownWhy')}</p>
        <p>{say('unknownNext')}</p>
      </Notice>
    )
  return (
    <>
      <Notice kind={standing.state === 'valid' ? 'success' : 'warning'} title={say(standing.state)}>
        <DefinitionList
          dense
          facts={[
            { term: say('from'), value: fullDayText(standing.validFrom as LocalDate) },
            { term: say('until'), value: fullDayText(standing.until as LocalDate) },
            { term: say('initial'), value: standing.initial },
          ]}
        />
        <p>{say('compare')}</p>
      </Notice>
      <p class="muted">{say('more')}</p>
    </>
  )
}
