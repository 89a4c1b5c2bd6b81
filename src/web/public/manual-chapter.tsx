/** One chapter of the manual: lead, picture, steps, what to know. */
import type { Chapter } from '../help/chapters.ts'
import { manualPictures } from '../help/pictures.ts'
import { plainText } from '../text/message.ts'
import { helpTexts } from '../text/public/help.ts'
import { LinkList } from '../ui/card.tsx'
import { usePage } from '../ui/page-context.ts'
import { drawMessage, useTexts } from '../ui/say.tsx'

export function ChapterBody({ chapter }: { chapter: Chapter }) {
  const { say } = useTexts(helpTexts)
  const { locale } = usePage()
  const draw = (source: string) => drawMessage(source, {}, locale)
  const picture = chapter.picture ? manualPictures[chapter.id] : undefined
  return (
    <div class="chapter" {...(chapter.part === 'guardian' ? {} : { lang: 'ja' })}>
      <div>
        <p>{draw(chapter.lead)}</p>
        <ol>
          {chapter.steps.map((step) => (
            <li key={step}>{draw(step)}</li>
          ))}
        </ol>
        {chapter.notes.length > 0 ? (
          <>
            <p>
              <strong>{say('note')}</strong>
            </p>
            <ul>
              {chapter.notes.map((note) => (
                <li key={note}>{draw(note)}</li>
              ))}
            </ul>
          </>
        ) : null}
        {chapter.links.length > 0 ? (
          <LinkList items={chapter.links.map(({ href, text }) => ({ href, text: draw(text) }))} />
        ) : null}
      </div>
      {picture ? (
        <img
          class={picture.width > 500 ? 'chapter-picture chapter-desk' : 'chapter-picture'}
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={plainText(chapter.picture ?? '')}
          loading="lazy"
          decoding="async"
        />
      ) : null}
    </div>
  )
}
