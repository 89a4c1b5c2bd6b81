/** 設定の履歴: every version with who and why, two of them side by side, signing and taking back. */
import { localDate } from '../../platform/calendar.ts'
import { type Acted, type Form as FormSent, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FilterForm, Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Label } from '../ui/status-tag.tsx'
import { Select } from '../ui/text-field.tsx'
import { Differences, differences } from './settings-compare.tsx'

export const title = '設定の履歴'

const names = {
  waiting: '承認待ち',
  scheduled: '予定',
  current: 'いまの設定',
  past: '過去の設定',
  replaced: '置きかえられた設定',
  withdrawn: '取りやめ',
} as const
const said: Record<string, string> = {
  scheduled: '予定に入れました。適用の日になると、新しい設定に変わります。',
  current: '今日から、新しい設定にしました。',
  waiting: '承認を頼みました。別の管理者が承認すると、予定に入ります。',
  approve: '承認しました。予定に入りました。',
  withdraw: '取りやめました。それまでの設定が続きます。',
}

export async function load(api: WebApi, page: PageInput) {
  const own = await api('GET /api/v1/office/settings')
  if (!own.ok) return stop(own.problem)
  const { versions } = own.value
  const current = versions.findIndex((one) => one.state === 'current')
  // At first the newest one that counts beside the one before it.
  const [a, b] = [page.query.a ?? versions[current === 0 ? 1 : current]?.id, page.query.b ?? versions[0]?.id]
  const read = async (versionId: string | undefined) => {
    if (!versionId) return null
    const one = await api('GET /api/v1/office/settings/versions/:versionId', { params: { versionId } })
    return one.ok ? { id: one.value.id, validFrom: localDate(one.value.validFrom), value: one.value.value } : null
  }
  const [before, after] = [await read(a), await read(b)]
  return { town: own.value.town.name, versions, mayChange: own.value.mayChange, before, after }
}

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  const params = { versionId: form.text('id') }
  const outcome =
    form.intent === 'approve'
      ? await api('POST /api/v1/office/settings/versions/:versionId/approve', { params })
      : await api('POST /api/v1/office/settings/versions/:versionId/withdraw', { params })
  return outcome.ok ? redirectTo(`/office/settings/versions?done=${form.intent}`) : { problem: outcome.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const done = said[page.query.done ?? '']
  const options = data.versions.map((one) => ({
    value: one.id,
    label: `${fullDayText(localDate(one.validFrom))}から（${names[one.state]}）`,
  }))
  const list = data.before && data.after ? differences(data.before.value, data.after.value) : []
  return (
    <>
      <BackLink href="/office/settings">設定</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={data.town} />
      {done && !sent.problem ? <Notice kind="success" title={done} /> : null}
      <DataTable
        caption="設定の版"
        rows={data.versions}
        keyOf={(one) => one.id}
        columns={[
          { key: 'from', head: '適用', cell: (one) => fullDayText(localDate(one.validFrom)), main: true },
          { key: 'state', head: '状態', cell: (one) => <Label>{names[one.state]}</Label> },
          { key: 'reason', head: '理由', cell: (one) => one.reason },
          {
            key: 'who',
            head: '決めた人',
            cell: (one) => `${one.madeBy || '導入のとき'}${one.approvedBy ? `・承認 ${one.approvedBy}` : ''}`,
          },
          { key: 'at', head: '入力', cell: (one) => momentText(one.at, page.today) },
          {
            key: 'act',
            head: 'すること',
            cell: (one) => (
              <div class="rule-acts">
                {data.mayChange ? (
                  <a
                    href={`/office/settings?version=${one.id}`}
                    aria-label={`${fullDayText(localDate(one.validFrom))}からの版を下書きにする`}
                  >
                    下書きにする
                  </a>
                ) : null}
                {one.mayApprove || one.mayWithdraw ? (
                  <Form id={`act-${one.id}`} label={`${fullDayText(localDate(one.validFrom))}からの版`}>
                    <Hidden name="id" value={one.id} />
                    <ButtonRow>
                      {one.mayApprove ? (
                        <Button size="small" intent="approve">
                          承認する
                        </Button>
                      ) : null}
                      {one.mayWithdraw ? (
                        <Button size="small" look="danger" intent="withdraw">
                          取りやめる
                        </Button>
                      ) : null}
                    </ButtonRow>
                  </Form>
                ) : null}
              </div>
            ),
          },
        ]}
        empty="まだ版がありません。国の標準で動いています。"
      />
      {options.length > 1 ? (
        <section aria-labelledby="compare-title">
          <h2 id="compare-title">2つの版を比べる</h2>
          <FilterForm label="2つの版を比べる">
            <Select name="a" label="前" value={data.before?.id ?? ''} options={options} width="full" unmarked />
            <Select name="b" label="あと" value={data.after?.id ?? ''} options={options} width="full" unmarked />
            <Button type="submit" look="secondary" size="small">
              比べる
            </Button>
          </FilterForm>
          {list.length === 0 ? <p>違いはありません。</p> : <Differences list={list} names={{ before: '前', after: 'あと' }} />}
        </section>
      ) : null}
      <ButtonRow>
        <LinkButton href="/office/settings" look="secondary">
          設定に戻る
        </LinkButton>
      </ButtonRow>
    </>
  )
}
