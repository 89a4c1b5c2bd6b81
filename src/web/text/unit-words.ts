/** Units of numbers that are a word of a language; 'cm', 'kg', '℃' are the same in all. Keyed by the unit of the definition. */
import { catalogue } from './catalogue.ts'

export const unitTexts = catalogue({
  ja: { 週: '週', か月: 'か月' },
  easy: { 週: 'しゅう', か月: 'かげつ' },
  en: { 週: 'weeks', か月: 'months' },
  zh: { 週: '周', か月: '个月' },
  pt: { 週: 'semanas', か月: 'meses' },
  vi: { 週: 'tuần', か月: 'tháng' },
  tl: { 週: 'linggo', か月: 'buwan' },
  ne: { 週: 'हप्ता', か月: 'महिना' },
})
