/** 「言葉でさがす」 over the manual and the answers; a plain GET, so it works without script. */
import { type Piece, searchHelp } from '../help/search-help.ts'
import { helpTexts } from '../text/public/help.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { FilterForm } from '../ui/form.tsx'
import { usePage } from '../ui/page-context.ts'
import { Ruby, useTexts } from '../ui/say.tsx'
import { TextField } from '../ui/text-field.tsx'

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, i) => {
        const text = piece.reading === undefined ? piece.text : <Ruby base={piece.text} reading={piece.reading} />
        return piece.hit ? <mark key={`${i}${piece.text}`}>{text}</mark> : text
      })}
    </>
  )
}

export function HelpSearch({ q }: { q: string; from?: string }) {
  const { say, words } = useTexts(helpTexts)
  const { locale } = usePage()
  const hits = q === '' ? [] : searchHelp(q, locale)
  return (
    <search>
      <FilterForm label={words('search')} action="/manual">
        <TextField name="q" label={say('search')} support={say('searchHint')} value={q} required={false} unmarked type="search" />
        <ButtonRow>
          <Button look="secondary">{say('searchButton')}</Button>
        </ButtonRow>
      </FilterForm>
      {q === '' ? null : (
        <section aria-labelledby="found" aria-live="polite">
          <h2 id="found">{hits.length > 0 ? say('found', { q, n: hits.length }) : say('none', { q })}</h2>
          {hits.length === 0 ? <p>{say('noneNext')}</p> : null}
          <ul class="link-list">
            {hits.map((hit) => (
              <li key={hit.href}>
                <a href={hit.href}>
                  <span>
                    <Marked pieces={hit.title} />
                  </span>
                  <span class="link-note">
                    <Marked pieces={hit.excerpt} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href="/manual">{say('clear')}</a>
          </p>
        </section>
      )}
    </search>
  )
}
