/** 振込先の口座 of the facility (CLM-4). */
import type { listClaims } from '../../features/claim/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { BankFields, readBank } from '../claim/bank-fields.tsx'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as SentForm, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '振込先の口座'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<ReplyOf<typeof listClaims>>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/claims', { params: { facilityId: facility.id }, query: {} })
  return list.ok ? list.value : stop(list.problem)
}

export async function act(api: WebApi, form: SentForm): Promise<Acted> {
  const read = readBank(form, false)
  if ('problem' in read) return read
  const facilityId = form.text('facility')
  const saved = await api('POST /api/v1/facilities/:facilityId/bank', { params: { facilityId }, body: read.body })
  return saved.ok ? redirectTo(`/facility/claims?facility=${facilityId}`) : { problem: saved.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  return (
    <>
      <BackLink href={`/facility/claims?facility=${data.facility.id}`}>請求</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title="振込先の口座" facts={data.facility.name} />
      <Form label="振込先の口座">
        <Hidden name="facility" value={data.facility.id} />
        <BankFields bank={data.bank} sent={sent} />
        <ButtonRow>
          <Button>口座を保存する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
