/** データを受け取る: what is kept, and the file with all of it (個人情報の開示). The page itself asks for the code, so that the file comes at one press. */
import { type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { isWord, wordsOf } from '../text/catalogue.ts'
import { dataTexts } from '../text/guardian/leave.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

export const title = (_data: unknown, page: PageInput): string => wordsOf(dataTexts, page.locale, 'title')

const isTable = (name: string): name is Tables => isWord(dataTexts, name) && name !== 'rows'
type Tables = Exclude<keyof typeof dataTexts.ja, 'rows'>

export async function load(api: WebApi, _page: PageInput) {
  const found = await api('GET /api/v1/my/data/contents')
  return found.ok ? found.value : stop(found.problem)
}

export function Page({ data }: PageProps<typeof load>) {
  const { say, words } = useTexts(dataTexts)
  return (
    <>
      <BackLink href="/my/user-info/account">{say('account')}</BackLink>
      <h1>{say('title')}</h1>
      <p class="lead">{say('lead')}</p>
      <h2>{say('inside')}</h2>
      <ul>
        {data.tables.map((table) => (
          <li key={table.name}>
            {isTable(table.name) ? say(table.name) : table.title}　{words('rows', { n: table.rows })}
          </li>
        ))}
        <li>{say('health')}</li>
        <li>{say('care')}</li>
      </ul>
      <p>{say('form')}</p>
      <Notice kind="warning" title={say('carefulTitle')}>
        <p>{say('careful')}</p>
      </Notice>
      <ButtonRow>
        <LinkButton size="large" href="/api/v1/my/data" download>
          {say('get')}
        </LinkButton>
      </ButtonRow>
      <p class="muted">{say('told')}</p>
    </>
  )
}
