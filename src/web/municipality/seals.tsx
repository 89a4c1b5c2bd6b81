/** 公印: the town's seal on its papers, in dated versions; a second person signs where the town says so (CERT-8). */
import { noticeKinds, noticeNames } from '../../features/certification/notice-words.ts'
import { sealWidth } from '../../features/municipality/seal-rules.ts'
import { localDate } from '../../platform/calendar.ts'
import { type Acted, type Form as FormSent, fieldOf, type PageProps, redirectTo, renameFields, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Label } from '../ui/status-tag.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'

export const title = '公印'

const names = {
  waiting: '承認待ち',
  scheduled: '予定',
  current: 'いまの公印',
  past: '過去の公印',
  replaced: '置きかえられた公印',
  withdrawn: '取りやめ',
} as const
const said: Record<string, string> = {
  scheduled: '予定に入れました。使いはじめる日に作る通知書から、新しい公印になります。',
  current: '今日作る通知書から、新しい公印になります。',
  waiting: '承認を頼みました。別の管理者が承認すると使えます。',
  approve: '承認しました。',
  withdraw: '取りやめました。',
}

export async function load(api: WebApi) {
  const list = await api('GET /api/v1/office/seals')
  return list.ok ? list.value : stop(list.problem)
}

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  if (form.intent === 'approve' || form.intent === 'withdraw') {
    const params = { sealId: form.text('id') }
    const outcome =
      form.intent === 'approve'
        ? await api('POST /api/v1/office/seals/:sealId/approve', { params })
        : await api('POST /api/v1/office/seals/:sealId/withdraw', { params })
    return outcome.ok ? redirectTo(`/office/seals?done=${form.intent}`) : { problem: outcome.problem }
  }
  const added = await api('POST /api/v1/office/seals', {
    body: {
      validFrom: form.text('validFrom'),
      widthMm: Number(form.text('widthMm').normalize('NFKC')) || 0,
      show: form.text('show') === 'omitted' ? 'omitted' : 'picture',
      reason: form.text('reason'),
    },
    files: await form.files('file'),
  })
  return added.ok ? redirectTo(`/office/seals?done=${added.value.state}`) : { problem: renameFields(added.problem, {}) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const done = said[page.query.done ?? '']
  const error = fieldOf(sent, 'file').error
  return (
    <>
      <BackLink href="/office/notices">通知書</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts="通知書に印刷する公印の画像です。作った通知書の公印は、あとから変わりません。" />
      {done && !sent.problem ? <Notice kind="success" title={done} /> : null}
      <DataTable
        caption="公印の版"
        rows={data.seals}
        keyOf={(one) => one.id}
        columns={[
          { key: 'from', head: '使いはじめる日', main: true, cell: (one) => fullDayText(localDate(one.validFrom)) },
          { key: 'state', head: '状態', cell: (one) => <Label>{names[one.state]}</Label> },
          {
            key: 'picture',
            head: '公印',
            cell: (one) =>
              one.picture ? (
                <>
                  <img src={`/api/v1/office/seals/${one.id}/picture`} alt="公印の画像" width="72" /> 幅{one.widthMm}mm
                </>
              ) : (
                '公印省略'
              ),
          },
          { key: 'reason', head: '理由', cell: (one) => one.reason },
          { key: 'who', head: '決めた人', cell: (one) => `${one.madeBy}${one.approvedBy ? `・承認 ${one.approvedBy}` : ''}` },
          { key: 'at', head: '登録', cell: (one) => momentText(one.at, page.today) },
          {
            key: 'act',
            head: 'すること',
            cell: (one) => (
              <div class="rule-acts">
                <a
                  href={`/api/v1/office/notices/sample?kind=certified&seal=${one.id}`}
                  download
                  aria-label={`見本のPDF（${fullDayText(localDate(one.validFrom))}からの公印）`}
                >
                  見本のPDF
                </a>
                {one.mayApprove || one.mayWithdraw ? (
                  <Form id={`act-${one.id}`} label={`${fullDayText(localDate(one.validFrom))}からの公印`}>
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
        empty="まだ公印がありません。通知書には、名前だけを印刷します。"
      />
      <h2>いまの文と公印の見本</h2>
      <LinkList
        items={noticeKinds.map((kind) => ({
          href: `/api/v1/office/notices/sample?kind=${kind}`,
          text: `${noticeNames[kind]}の見本（PDF）`,
          full: true,
        }))}
      />
      {data.mayChange ? (
        <>
          <h2>新しい公印を登録する</h2>
          <Form files id="seal">
            <RadioGroup
              name="show"
              legend="公印"
              value={sent.values.show?.at(-1) ?? 'picture'}
              choices={[
                { value: 'picture', label: '画像を印刷する' },
                { value: 'omitted', label: '「公印省略」と印刷する' },
              ]}
            />
            <FileField
              name="file"
              label="公印の画像"
              accept=".png,image/png"
              kinds="背景が透明なPNG"
              max={1}
              maxMegabytes={1}
              support="「公印省略」のときは、選びません。"
              {...(error ? { error } : {})}
            />
            <TextField
              {...fieldOf(sent, 'widthMm', '24')}
              label="印刷するときの幅"
              unit="mm"
              inputMode="numeric"
              width="short"
              support={`${sealWidth.from}から${sealWidth.to}まで`}
            />
            <DateField {...fieldOf(sent, 'validFrom', page.today)} label="使いはじめる日" min={page.today} />
            <TextArea {...fieldOf(sent, 'reason')} label="変える理由" rows={2} maxLength={500} support="履歴に残ります。" />
            <ButtonRow>
              <Button intent="add">{data.twoPersons ? 'この公印の承認を頼む' : 'この公印を登録する'}</Button>
            </ButtonRow>
            {data.twoPersons ? <p class="muted">2人で確かめる決まりです。別の管理者が承認すると使えます。</p> : null}
          </Form>
        </>
      ) : null}
    </>
  )
}
