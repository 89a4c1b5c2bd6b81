/** Words of 臨時休止 for desks (CLS-1). */
import type { ClosureCause, closureReasons } from '../../features/closure/rules.ts'

type Reason = { cause: ClosureCause; reason: (typeof closureReasons)[number] }
/** One choice names cause and reason: the family reads both. */
export const whyWords = {
  weather: { label: '災害・警報', as: { cause: 'disaster', reason: 'weather' } },
  infection: { label: '感染症', as: { cause: 'infection', reason: 'infection' } },
  staffing: { label: '施設の都合（職員の体制）', as: { cause: 'facility', reason: 'staffing' } },
  event: { label: '施設の都合（行事）', as: { cause: 'facility', reason: 'event' } },
  other: { label: '施設の都合（そのほか）', as: { cause: 'facility', reason: 'other' } },
} as const satisfies Record<string, { label: string; as: Reason }>

export const closureStateWords = { coming: 'これから', now: 'お休み中', over: '終わり', lifted: '解除済み' } as const
