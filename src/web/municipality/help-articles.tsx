/** よくある質問 for those who write them: drafts and proposals, what is published, what was taken back (HLP-2). */
import { articleStates } from '../../features/help-article/rules.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Tabs } from '../ui/navigation.tsx'
import { articleStateNames, chapterName } from './help-article-fields.tsx'

export const title = 'よくある質問'

export async function load(api: WebApi, page: PageInput) {
  const state = articleStates.find((one) => one === page.query.state) ?? ('draft' as const)
  const list = await api('GET /api/v1/office/help-articles', { query: { state } })
  return list.ok ? { ...list.value, state } : stop(list.problem)
}
type Row = DataOf<typeof load>['articles'][number]

export function Page({ data, page }: PageProps<typeof load>) {
  const town = page.viewer?.kind === 'wardAdmin' || page.viewer?.kind === 'wardOfficer'
  return (
    <>
      {page.viewer?.kind === 'nation' ? null : <BackLink href="/office/enquiries">お問い合わせ</BackLink>}
      <DeskHead
        title={title}
        facts={
          town
            ? 'ヘルプに載せる記事の案を出します。公開するのは、ヘルプデスクと国です'
            : '公開した記事は、章が説明する画面のヘルプと、使い方の説明の検索に出ます'
        }
        action={<LinkButton href="/office/help-articles/new">{town ? '案を書く' : '記事を書く'}</LinkButton>}
      />
      <Tabs
        label="状態"
        items={articleStates.map((state) => ({
          text: `${state === 'draft' && town ? '案' : articleStateNames[state]} ${data.counts[state]}`,
          href: state === 'draft' ? '/office/help-articles' : `/office/help-articles?state=${state}`,
          current: data.state === state,
        }))}
      />
      <DataTable<Row>
        caption={`${data.articles.length}件`}
        rows={data.articles}
        keyOf={(row) => row.id}
        empty={<EmptyState title="記事はありません">文例やお問い合わせの回答からも作れます。</EmptyState>}
        columns={[
          {
            key: 'question',
            head: '質問',
            main: true,
            cell: (row) => <a href={`/office/help-articles/${row.id}`}>{row.question}</a>,
          },
          { key: 'chapter', head: '章', cell: (row) => chapterName(row.audience, row.chapter) },
          ...(town ? [] : [{ key: 'town', head: '案を出した自治体', cell: (row: Row) => row.town ?? '' }]),
          { key: 'changed', head: '最後の変更', cell: (row) => momentText(row.changedAt, page.today) },
          { key: 'by', head: '変更した人', cell: (row) => row.changedBy ?? '' },
        ]}
      />
    </>
  )
}
