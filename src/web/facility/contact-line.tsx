/** One of 緊急連絡先 or 送迎者 as staff read it, with numbers to tap. */
import { sectionWords } from '../text/section-words.ts'

export function ContactLine({ row }: { row: Readonly<Record<string, unknown>> }) {
  const relation = sectionWords('emergency', 'ja').fields.contacts?.of?.relation?.choices ?? {}
  const text = (name: string): string => (typeof row[name] === 'string' ? (row[name] as string) : '')
  const word = relation[text('relation')] ?? text('relation')
  return (
    <>
      {text('name')}
      {text('kana') ? `（${text('kana')}）` : ''} {word}　<a href={`tel:${text('phone')}`}>{text('phone')}</a>
      {text('secondPhone') ? <a href={`tel:${text('secondPhone')}`}>　{text('secondPhone')}</a> : null}
      {text('place') ? `　${text('place')}` : ''}
      {text('note') ? `　${text('note')}` : ''}
      {row.brings === true ? '　送り' : ''}
      {row.fetches === true ? '　お迎え' : ''}
    </>
  )
}
