import type { ReplyOf } from '../../platform/contract.ts'
import { showPhone } from '../../platform/japanese.ts'
import type { TownSettings } from '../municipality/read-settings.ts'
import type { Channel } from '../municipality/rules.ts'
import type { getMunicipality } from './contract.ts'

export const channelReplyOf = (channel: Channel): { way: Channel['way']; url: string | null } => ({
  way: channel.way,
  url: channel.way === 'external' ? channel.url : null,
})

/** What the public may know of a town: whom to ask, how to apply, and what decides eligibility. */
export function describeMunicipality({ settings, ...town }: TownSettings): ReplyOf<typeof getMunicipality> {
  const { application, change, end } = settings.channels
  return {
    code: town.code,
    prefecture: town.prefecture,
    name: town.name,
    joined: town.joined,
    channels: { application: channelReplyOf(application), change: channelReplyOf(change), end: channelReplyOf(end) },
    targetDays: settings.targetDays,
    contact: { ...settings.contact, phone: settings.contact.phone === '' ? '' : showPhone(settings.contact.phone) },
    texts: settings.texts,
    capMinutes: settings.capMinutes,
    layers: settings.layers.map(({ code, name, minutes, endsAtFiscalYear }) => ({ code, name, minutes, endsAtFiscalYear })),
    agePolicy: settings.agePolicy,
    acceptFromDaysBefore: settings.acceptFromDaysBefore,
    acceptFromMonths: settings.acceptFromMonths,
    excludedEnrolments: [...settings.excludedEnrolments],
  }
}
