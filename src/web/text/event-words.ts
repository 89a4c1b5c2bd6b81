/** Words around 行事 for families; the event itself stands in the facility's own words (EVT-1). */
import { catalogue } from './catalogue.ts'

export const eventTexts = catalogue({
  ja: { heading: '{month}の行事', days: '{from}から{to}まで' },
  easy: { heading: '{month}の {行事|ぎょうじ}', days: '{from}から {to}まで' },
  en: { heading: 'Events in {month}, in the facility’s own words', days: '{from} to {to}' },
  zh: { heading: '{month}的活动（设施的原文）', days: '{from}至{to}' },
  pt: { heading: 'Eventos de {month}, nas palavras da instituição', days: 'De {from} a {to}' },
  vi: { heading: 'Sự kiện trong {month} (nguyên văn của cơ sở)', days: 'Từ {from} đến {to}' },
  tl: { heading: 'Mga kaganapan sa {month}, sa sariling salita ng pasilidad', days: '{from} hanggang {to}' },
  ne: { heading: '{month}का कार्यक्रमहरू (संस्थाकै शब्दमा)', days: '{from} देखि {to} सम्म' },
})
