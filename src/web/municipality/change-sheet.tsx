/** 届出書（Excel）の読み込み: a file that a family filled in becomes a case to decide, without typing (CERT-4). */
import { type Acted, fieldOf, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

export const title = 'Excelの届出書の読み込み'

export async function load(api: WebApi) {
  const list = await api('GET /api/v1/office/changes', { query: { state: 'open', page: 1 } })
  return list.ok ? { taken: list.value.excelForms } : stop(list.problem)
}

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const entered = await api('POST /api/v1/office/changes/sheet', {
    body: { receivedOn: form.text('receivedOn') },
    files: await form.files('file'),
  })
  return entered.ok ? redirectTo(`/office/changes/${entered.value.id}?done=entered`) : { problem: entered.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const file = fieldOf(sent, 'file')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/changes">変更・消滅</BackLink>
      <DeskHead title={title} facts="ご家庭が書きこんだ「認定変更届出書」「認定消滅届出書」を読み、決定の前の画面を開きます" />
      {data.taken ? (
        <>
          <Form files>
            <FileField
              name="file"
              label="届出書のファイル"
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              kinds="Excel（.xlsx）"
              max={1}
              maxMegabytes={2}
              support="ファイルは読むだけで、残りません。添えられた証明書は、市区町村で保管してください。"
              {...(file.error ? { error: file.error } : {})}
            />
            <DateField {...fieldOf(sent, 'receivedOn', page.today)} label="受付日" max={page.today} />
            <ButtonRow>
              <Button>読み込んで、決定へ進む</Button>
            </ButtonRow>
          </Form>
          <p>
            読み込んでも、まだ何も変わりません。次の画面で、変わる前と後を見くらべてから決めます。印刷した届出書は、「認定児童」でお子さまを開いて入力します。
          </p>
        </>
      ) : (
        <Notice kind="info" title="Excelの届出書を受け付けない設定です">
          <p>
            受け付けるときは、<a href="/office/settings">設定</a>の「届出書（Excel）」を変えてください。
          </p>
        </Notice>
      )}
    </>
  )
}
