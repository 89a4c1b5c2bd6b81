/** One chapter of the manual: lead, picture, steps, what to know. */
import type { Chapter } from '../help/chapters.ts'
import { manualPictures } from '../help/pictures.ts'
import { helpTexts } from '../text/public/help.ts'
import { LinkList } from '../ui/card.tsx'
import { useTexts } from '../ui/say.tsx'

export function ChapterBody({ chapter }: { chapter: Chapter }) {
  const { say } = useTexts(helpTexts)
  const picture = chapter.picture ? manualPictures[chapter.id] : undefined
  return (
    <div class="chapter" {...(chapter.part === 'guardian' ? {} : { lang: 'ja' })}>
      <div>
        <p>{chapter.lead}</p>
        <ol>
          {chapter.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {chapter.notes.length > 0 ? (
          <>
            <p>
              <strong>{say('note')}</strong>
            </p>
            <ul>
              {chapter.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        ) : null}
        {chapter.links.length > 0 ? <LinkList items={chapter.links} /> : null}
      </div>
      {picture ? (
        <img
          class={picture.width > 500 ? 'chapter-picture chapter-desk' : 'chapter-picture'}
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={chapter.picture ?? ''}
          loading="lazy"
          decoding="async"
        />
      ) : null}
    </div>
  )
}
