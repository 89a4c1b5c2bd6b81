/** One answer of よくある質問: mended, published, taken back; who did what when stands above (HLP-2). */
import type { LocalDate } from '../../platform/calendar.ts'
import {
  type Acted,
  type DataOf,
  type Form as FormSent,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { ArticleFields, articleOf, articleStateNames, chapterName, noPlace } from './help-article-fields.tsx'

type Input = PageInput<{ id: string }>
type Data = DataOf<typeof load>

export const title = 'よくある質問の記事'

export async function load(api: WebApi, page: Input) {
  const seen = await api('GET /api/v1/office/help-articles/:articleId', { params: { articleId: page.params.id } })
  return seen.ok ? seen.value : stop(seen.problem)
}

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const params = { articleId: page.params.id }
  const version = Number(form.text('version'))
  if (form.intent === 'withdraw') {
    const gone = await api('POST /api/v1/office/help-articles/:articleId/withdraw', { params, body: { version } })
    return gone.ok ? redirectTo(`${page.path}?done=withdraw`) : { problem: gone.problem }
  }
  const article = articleOf(form)
  if (!article) return { problem: fieldProblem(noPlace) }
  const saved = await api('PUT /api/v1/office/help-articles/:articleId', { params, body: { version, ...article } })
  return saved.ok ? redirectTo(`${page.path}?done=${form.intent}`) : { problem: saved.problem }
}

const said: Record<string, string> = { publish: '公開しました。', save: '保存しました。', withdraw: '取り下げました。' }
const who = (at: string, by: string | null, today: LocalDate): string => `${momentText(at, today)}${by ? `　${by}` : ''}`

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const done = said[page.query.done ?? '']
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/help-articles">よくある質問</BackLink>
      <DeskHead title={data.question} facts={chapterName(data.audience, data.chapter)} />
      {done && !sent.problem ? <Notice kind="success" title={done} /> : null}
      <p>
        <StatusTag status={articleStateNames[data.state]} />
        {data.town ? `　${data.town}の案` : ''}
      </p>
      <DefinitionList
        dense
        facts={[
          { term: '作成', value: who(data.madeAt, data.madeBy, page.today) },
          { term: '最後の変更', value: who(data.changedAt, data.changedBy, page.today) },
          ...(data.publishedAt ? [{ term: '公開', value: momentText(data.publishedAt, page.today) }] : []),
        ]}
      />
      {data.state === 'published' ? (
        <p>
          <a href={`/help?chapter=${data.chapter}&open=${page.params.id}#${page.params.id}`}>ヘルプでの見え方</a>
        </p>
      ) : null}
      {data.mayEdit ? <Edit data={data} sent={sent} /> : <p class="typed-lines">{data.answer}</p>}
      {data.state !== 'withdrawn' && data.mayEdit ? (
        <Form id="withdraw">
          <Hidden name="version" value={String(data.version)} />
          <ButtonRow>
            <Button look="quiet" intent="withdraw">
              {data.state === 'published' ? '公開をやめて取り下げる' : data.mayPublish ? '見送る' : '案を取り下げる'}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}

function Edit({ data, sent }: { data: Data; sent: PageProps<typeof load>['sent'] }) {
  return (
    <Form id="article">
      <Hidden name="version" value={String(data.version)} />
      <ArticleFields
        sent={sent}
        stored={data}
        nobody={data.mayPublish ? '公開するときに必要です。' : '案は、ヘルプデスクと国の職員が読みます。'}
      />
      <ButtonRow>
        {data.mayPublish ? <Button intent="publish">{data.state === 'published' ? '直して公開する' : '公開する'}</Button> : null}
        {data.state === 'published' ? null : (
          <Button look={data.mayPublish ? 'secondary' : 'primary'} intent="save">
            {data.mayPublish ? '下書きを保存する' : '案を保存する'}
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}
