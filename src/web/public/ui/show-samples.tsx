/** What is shown: notices, states, facts, time, hours, health. */
import { useState } from 'preact/hooks'
import type { LocalDate } from '../../../platform/calendar.ts'
import { AllergyBlock, AllergyMark } from '../../ui/allergy-block.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, CardGrid, LinkList } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState, Skeleton } from '../../ui/empty-state.tsx'
import { HoursMeter } from '../../ui/hours-meter.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Breadcrumb, Details, Pagination } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Label, StatusTag, statuses } from '../../ui/status-tag.tsx'
import { Timeline } from '../../ui/timeline.tsx'

export function ShowSamples({ today }: { today: LocalDate }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Breadcrumb items={[{ text: 'ホーム', href: '/' }, { text: '部品の見本' }]} />
      <Card warm title="次の利用">
        <p>11月24日（火）9時30分から11時30分</p>
        <p>ひまわり保育園</p>
      </Card>
      <Card>
        <HoursMeter name="11月" hours={{ granted: 600, used: 60, booked: 90 }} />
      </Card>
      <LinkList
        label="やること"
        items={[
          { href: '/ui?part=forms', text: 'アレルギーを確認する', note: '11月30日まで' },
          { href: '/ui?part=tables', text: '面談の日程が決まりました' },
        ]}
      />
      <Notice kind="info" title="12月の予約は11月24日 9時からです">
        <p>ほかの市区町村の施設は11月29日 9時からです。</p>
      </Notice>
      <Notice kind="success" title="予約しました" />
      <Notice kind="warning" title="今日取り消すと、時間は戻りません">
        <p>前日のうちに取り消すと、1時間30分が残り時間に戻ります。</p>
      </Notice>
      <Notice kind="error" title="送れませんでした">
        <p>入力した内容は残っています。もう一度お試しください。</p>
      </Notice>
      <h2>アレルギー</h2>
      <AllergyBlock
        confirmedOn={today}
        confirmedBy="保護者1"
        level={3}
        allergies={[
          { allergen: '乳', severity: 'mild', symptom: '口のまわりが赤くなる', action: '拭き取り、様子を見る', medicine: null },
          {
            allergen: '卵',
            severity: 'severe',
            symptom: 'じんましん、せき、ぐったりする',
            action: 'すぐに119番、保護者に電話',
            medicine: 'エピペン（かばんの内ポケット）',
          },
        ]}
      />
      <AllergyBlock confirmedOn={null} confirmedBy={null} allergies={[]} level={3} />
      <p>
        <AllergyMark
          allergies={[
            { allergen: '卵', severity: 'severe' },
            { allergen: '乳', severity: 'mild' },
          ]}
        />
      </p>
      <h2>確認画面</h2>
      <DefinitionList
        facts={[
          { term: 'お子さま', value: 'さくらちゃん（1歳11か月）', changeHref: '/ui?part=forms' },
          { term: '日時', value: '11月24日（火）9時30分から11時', changeHref: '/ui?part=booking' },
          { term: '利用料', value: '0円（墨田区の方は無料）' },
          { term: '伝えておきたいこと', value: '' },
        ]}
      />
      <h2>申請の状況</h2>
      <Timeline
        label="申請の状況"
        items={[
          { title: '申請', when: '11月2日（月）', state: 'done' },
          { title: '審査', when: '11月4日（水）から。目安は2週間です', state: 'now', children: <p>書類を確認しています。</p> },
          { title: '認定', when: '11月18日（水）ごろ', state: 'next' },
        ]}
      />
      <h2>状態</h2>
      <p>
        {statuses.map((status) => (
          <span key={status}>
            <StatusTag status={status} />{' '}
          </span>
        ))}
      </p>
      <p>
        <Label>1歳児</Label>
      </p>
      <h2>カード</h2>
      <CardGrid>
        <Card title="ひまわり保育園" href="/ui?part=booking" level={3}>
          <p>歩いて8分　月2 火0 水5 木1 金3</p>
        </Card>
        <Card title="すみだこども園" href="/ui?part=tables" level={3}>
          <p>歩いて15分　面談を受け付けています</p>
        </Card>
      </CardGrid>
      <Details summary="利用料が無料になるのはなぜですか">
        <p>墨田区にお住まいの方は、区が利用料を負担します。</p>
      </Details>
      <Button type="button" look="secondary" onClick={() => setOpen(true)}>
        持ち物を見る
      </Button>
      <Dialog id="things" title="持ち物" open={open} onClose={() => setOpen(false)}>
        <p>着替え、おむつ、タオル、水筒</p>
      </Dialog>
      <PrintButton />
      <Pagination at={2} all={5} hrefOf={(n) => `/ui?part=show&p=${n}`} />
      <EmptyState title="予約はまだありません" action={<Button type="button">施設をさがす</Button>}>
        <p>施設を選ぶと、あいている時間を予約できます。</p>
      </EmptyState>
      <Skeleton rows={3} />
      <LiveRegion visible>3件見つかりました</LiveRegion>
    </>
  )
}
