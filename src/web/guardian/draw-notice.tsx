/** SLOT-4 above the calendar of a month that is given by lot. */
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import { momentText, monthText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Draws } from './booking-data.ts'

export function DrawNotice({ draw, child, today }: { draw: Draws[number]; child: string; today: LocalDate }) {
  const month = monthText(draw.month as LocalMonth, today)
  const href = `/my/draws/${draw.id}?child=${child}`
  if (draw.state === 'drawn')
    return (
      <Notice kind="info" title={`${month}の抽選は終わりました`}>
        <p>あいた枠を、先着順で予約できます。</p>
        <p>
          <a href={draw.entered ? href : `/draws/${draw.id}`}>{draw.entered ? '抽選の結果を見る' : '抽選の記録を見る'}</a>
        </p>
      </Notice>
    )
  return (
    <Notice kind="info" title={`${month}は、抽選で受け付けます`}>
      {draw.state === 'coming' ? <p>受付は{momentText(draw.from, today)}からです。</p> : null}
      {draw.state === 'open' ? (
        <p>
          受付は{momentText(new Date(Date.parse(draw.until) - 60_000).toISOString(), today)}まで、抽選は
          {momentText(draw.drawAt, today)}です。早く申し込んでも、当たりやすさは変わりません。
        </p>
      ) : null}
      {draw.state === 'closed' ? <p>受付は終わりました。抽選は{momentText(draw.drawAt, today)}です。</p> : null}
      {draw.state === 'open' || draw.entered ? (
        <p>
          <LinkButton href={href}>{draw.entered ? '申し込みの内容を見る' : '抽選に申し込む'}</LinkButton>
        </p>
      ) : null}
    </Notice>
  )
}
