/** 受付端末: the code, large, and the clock; nothing else on this screen. */
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { CodeScreen, type Codes } from '../ui/code-screen.tsx'

export const title = '登園・降園の登録'

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Codes>> {
  const codes = await api('GET /api/v1/kiosk/code')
  if (codes.ok) return codes.value
  return codes.problem.status === 401 ? redirectTo('/kiosk/pair') : stop(codes.problem)
}

export function Page({ data }: PageProps<typeof load>) {
  return (
    <>
      <h1>登園・降園の登録</h1>
      <p>{data.facility.name}</p>
      <CodeScreen first={data} side="device" fetchCodes={(api) => api('GET /api/v1/kiosk/code')} />
    </>
  )
}
