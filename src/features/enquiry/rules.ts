/** Who answers which question (HLP-1), and what an enquiry may become. Pure. */
import type { EnquiryDesk, EnquiryEventName, EnquiryState, EnquiryTopic } from '../../platform/schema/enquiry.ts'

export type { EnquiryDesk, EnquiryState, EnquiryTopic }

/** What guardians and people without a login choose from, in this order. */
export const familyTopics = ['howTo', 'login', 'trouble', 'hours', 'certificate', 'facility', 'opinion'] as const
/** What facilities choose from. */
export const facilityTopics = ['howTo', 'login', 'trouble', 'money', 'certificate', 'opinion'] as const
export const enquiryTopics = ['howTo', 'login', 'trouble', 'hours', 'certificate', 'facility', 'money', 'opinion'] as const

const ofSystem: readonly EnquiryTopic[] = ['howTo', 'login', 'trouble']
/** The system's help desk answers how it works; the town answers what it decides. */
export const deskOf = (topic: EnquiryTopic): EnquiryDesk => (ofSystem.includes(topic) ? 'helpdesk' : 'town')

/** Longest text of a question or an answer, in code points. */
export const longestText = 2000

export type DeskAct = 'take' | 'release' | 'close' | 'reopen'
/** The event that an act of a desk leaves; null where the state does not allow it. */
export function deskEvent(act: DeskAct, state: EnquiryState): EnquiryEventName | null {
  if (act === 'reopen') return state === 'closed' ? 'reopened' : null
  if (state === 'closed') return null
  return { take: 'took', release: 'released', close: 'closed' }[act] as EnquiryEventName
}

/** The screen a question came from, without what could open something: long segments that are no ids are tokens. */
export function pageOfEnquiry(path: string): string | null {
  const [bare = ''] = path.split(/[?#]/)
  if (!/^\/[\w\-/.%]*$/.test(bare) || bare.length > 300) return null
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
  return bare
    .split('/')
    .map((part) => (part.length > 24 && !uuid.test(part) ? '…' : part))
    .join('/')
}

/** Days for which the mailed link of a closed enquiry still opens it. [D] */
export const linkDays = 30
/** Days after its end when an enquiry is erased (SEE-4). [D] */
export const keptDays = 365
