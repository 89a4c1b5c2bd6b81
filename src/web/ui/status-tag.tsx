/** States as word and shape; one fixed vocabulary for all sides (CERT-1, CERT-7, INT-3, BOOK-2, ATT, CLM-2). */
import { statusTexts } from '../text/status.ts'
import { Icon, type IconName } from './icon.tsx'
import { useTexts } from './say.tsx'

type Look = { tone: 'blue' | 'green' | 'yellow' | 'red' | 'gray'; icon: IconName; filled?: boolean }
const wait: Look = { tone: 'yellow', icon: 'triangle' }
const work: Look = { tone: 'blue', icon: 'diamond' }
const good: Look = { tone: 'green', icon: 'check' }
const live: Look = { tone: 'blue', icon: 'circle', filled: true }
const over: Look = { tone: 'gray', icon: 'dash' }
const bad: Look = { tone: 'red', icon: 'cross' }

const vocabulary = {
  下書き: { tone: 'gray', icon: 'square' },
  申請済: work,
  審査中: work,
  補正依頼: wait,
  認定: good,
  却下: bad,
  取下げ: over,
  開始前: wait,
  有効: good,
  停止: bad,
  終了: over,
  申込: work,
  日程調整中: wait,
  日程確定: good,
  実施済: over,
  受入可: good,
  受入不可: bad,
  取消: over,
  申請中: wait,
  確定: good,
  利用中: live,
  利用済: over,
  キャンセル: over,
  当日キャンセル: bad,
  無断キャンセル: bad,
  施設都合取消: bad,
  内定: good,
  補欠: wait,
  落選: over,
  辞退: over,
  見送り: bad,
  期限切れ: over,
  認定終了取消: over,
  予定: { tone: 'gray', icon: 'circle' },
  未着: wait,
  お迎え遅れ: wait,
  作成中: { tone: 'gray', icon: 'square' },
  提出: work,
  差戻し: wait,
  承認: good,
  支払済: over,
  決定: good,
  払い戻しなし: bad,
  公開中: good,
  未公開: { tone: 'gray', icon: 'square' },
  要確認: wait,
  確認済: good,
  募集中: good,
  未対応: wait,
  回答済: good,
  承認待ち: wait,
  掲載前: work,
  満: bad,
} as const satisfies Record<string, Look>
export type Status = keyof typeof vocabulary
export const statuses = Object.keys(vocabulary) as Status[]

export function StatusTag({ status }: { status: Status }) {
  const { word } = useTexts(statusTexts)
  const look: Look = vocabulary[status]
  return (
    <span class={`tag tag-${look.tone}`}>
      <Icon name={look.icon} filled={look.filled ?? false} />
      {word(status)}
    </span>
  )
}

/** A word that is no state (児童の組, 区分): plain, without shape. */
export const Label = ({ children }: { children: string }) => <span class="tag tag-plain">{children}</span>
