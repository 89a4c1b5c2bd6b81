/** 月次 leads to the month that is running. */
import { monthOf } from '../../platform/calendar.ts'
import { type PageInput, redirectTo } from '../page.ts'
import type { WebApi } from '../routes.ts'

export const title = '月次'

export const load = async (_api: WebApi, page: PageInput) => {
  const query = new URLSearchParams(page.query).toString()
  return redirectTo(`/facility/month/${monthOf(page.today)}${query ? `?${query}` : ''}`)
}

export const Page = () => null
